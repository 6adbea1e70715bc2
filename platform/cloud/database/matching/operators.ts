import type { Options } from 'mingo/types'
import { Query } from 'mingo/query'
import { faults } from '../../fault'
import { isDocument, type Document } from '../ejson'
import { compare, rankOf, ranks } from './order'
import { reach } from './paths'

type Test = (value: unknown) => boolean
type Operator = (path: string, operand: unknown, options: Options) => Test

/** True when the test holds for the value, or for an element of it. */
const anyValue =
  (testOf: (operand: unknown) => Test): Operator =>
  (path, operand) => {
    const find = reach(path)
    const test = testOf(operand)
    return (document) =>
      find(document).some(
        ({ value, element }) => test(value) || (!element && Array.isArray(value) && value.some((inner) => test(inner))),
      )
  }

const anyArray =
  (testOf: (operand: unknown, options: Options) => (array: unknown[]) => boolean): Operator =>
  (path, operand, options) => {
    const find = reach(path)
    const test = testOf(operand, options)
    return (document) => find(document).some(({ value }) => Array.isArray(value) && test(value))
  }

const negated =
  (operator: Operator): Operator =>
  (path, operand, options) => {
    const test = operator(path, operand, options)
    return (document) => !test(document)
  }

function equals(operand: unknown): Test {
  if (operand instanceof RegExp) {
    return (value) =>
      typeof value === 'string' ? operand.test(value) : String(value) === String(operand) && value instanceof RegExp
  }
  if (operand === null || operand === undefined) return (value) => value === null || value === undefined
  if (isPrimitive(operand)) return (value) => value === operand
  return (value) => compare(value, operand) === 0
}

/** What `===` compares as BSON does. */
const isPrimitive = (value: unknown) =>
  typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && !Number.isNaN(value))

/** Comparisons never cross types, and NaN equals only itself. */
const related =
  (holds: (order: number) => boolean) =>
  (operand: unknown): Test => {
    if (operand === null) return (value) => (value === null || value === undefined) && holds(0)
    const notNumber = Number.isNaN(operand)
    return (value) => {
      if (rankOf(value) !== rankOf(operand)) return false
      return notNumber || Number.isNaN(value)
        ? notNumber && Number.isNaN(value) && holds(0)
        : holds(compare(value, operand))
    }
  }

function list(name: string, operand: unknown): unknown[] {
  if (!Array.isArray(operand)) throw faults.badRequest(`${name} needs an array`)
  return operand
}

const $eq = anyValue(equals)
const $in = anyValue((operand) => {
  const wanted = list('$in', operand)
  const primitives = new Set(wanted.filter(isPrimitive))
  const tests = wanted.filter((each) => !isPrimitive(each)).map(equals)
  return (value) => primitives.has(value) || tests.some((test) => test(value))
})

/** The condition of `$elemMatch` speaks of the element itself (`$gt: 1`) or of its fields (`x: 1`). */
function elementTest(condition: unknown, options: Options): Test {
  if (!isDocument(condition)) throw faults.badRequest('$elemMatch needs an object')
  const itself = Object.keys(condition).some((key) => key.startsWith('$') && !['$and', '$or', '$nor'].includes(key))
  const query = new Query(itself ? { element: condition } : condition, options)
  if (itself) return (value) => query.test({ element: Array.isArray(value) ? [value] : value })
  return (value) => (isDocument(value) || Array.isArray(value)) && query.test(value as Document)
}

export const $elemMatch = anyArray((condition, options) => {
  const test = elementTest(condition, options)
  return (array) => array.some((element) => test(element))
})

const $all: Operator = (path, operand, options) => {
  const tests = list('$all', operand).map((each) =>
    isDocument(each) && '$elemMatch' in each ? $elemMatch(path, each['$elemMatch'], options) : $eq(path, each, options),
  )
  return (document) => tests.length > 0 && tests.every((test) => test(document))
}

const $exists: Operator = (path, operand) => {
  const find = reach(path)
  return (document) => find(document).some(({ value }) => value !== undefined) === Boolean(operand)
}

const $mod = anyValue((operand) => {
  const [divisor, remainder, ...others] = list('$mod', operand).map((number) => Math.trunc(Number(number)))
  if (!divisor || remainder === undefined || Number.isNaN(remainder) || others.length)
    throw faults.badRequest('$mod needs a divisor other than 0 and a remainder')
  return (value) => typeof value === 'number' && Number.isFinite(value) && Math.trunc(value) % divisor === remainder
})

const $size = anyArray((operand) => {
  if (typeof operand !== 'number' || operand < 0) throw faults.badRequest('$size needs a number')
  return (array) => array.length === operand
})

const $not: Operator = (path, operand, options) => {
  if (!(operand instanceof RegExp) && !isDocument(operand)) throw faults.badRequest('$not needs a regex or a document')
  if (isDocument(operand) && !Object.keys(operand).length) throw faults.badRequest('$not cannot be empty')
  const query = new Query({ [path]: operand instanceof RegExp ? { $regex: operand } : operand }, options)
  return (document) => !query.test(document as Document)
}

/** MongoDB's operators where the library's own differ from it. */
export const exactOperators = {
  $eq,
  $ne: negated($eq),
  $in,
  $nin: negated($in),
  $gt: anyValue(related((order) => order > 0)),
  $gte: anyValue(related((order) => order >= 0)),
  $lt: anyValue(related((order) => order < 0)),
  $lte: anyValue(related((order) => order <= 0)),
  $regex: anyValue(equals),
  $all,
  $elemMatch,
  $exists,
  $mod,
  $size,
  $not,
} satisfies Record<string, Operator>

/** Types whose values one key range of an index can hold. */
export const isComparable = (value: unknown) => rankOf(value) > ranks.null
