import { faults } from '../../fault'
import { copyOf, isDocument, type Document } from '../ejson'
import { compare } from '../matching/order'
import { matcher } from '../matching/query'
import type { Operator } from './operators'
import { readPush } from './push'
import { typeName } from './type-name'

type ElementTest = (element: unknown) => boolean

const onArray =
  (read: (operand: unknown, path: string) => (before: unknown[]) => unknown[]): Operator =>
  (operand, path) => {
    const change = read(operand, path)
    return (before = [], steps) => {
      if (Array.isArray(before)) return change(before)
      throw faults.badRequest(
        `The field '${steps.join('.')}' must be an array but is of type ${typeName(before)} in document`,
      )
    }
  }

const without = (test: ElementTest) => (before: unknown[]) => before.filter((element) => !test(element))

const equalTo =
  (operand: unknown): ElementTest =>
  (element) =>
    compare(element, operand) === 0

/** Operators that make an array where there is none. */
export const growing = {
  $push: onArray(readPush),
  $addToSet: onArray((operand) => {
    const added = setElements(operand)
    return (before) => {
      const set = [...before]
      for (const value of copyOf(added)) if (!set.some(equalTo(value))) set.push(value)
      return set
    }
  }),
} satisfies Record<string, Operator>

/** Operators that take away, and so do nothing where there is nothing. */
export const shrinking = {
  $pop: onArray((operand, path) => {
    if (typeof operand !== 'number') throw faults.badRequest(`Expected a number in: ${path}: ${typeName(operand)}`)
    if (operand !== 1 && operand !== -1) throw faults.badRequest('$pop expects 1 or -1, found: another number')
    return (before) => (operand === 1 ? before.slice(0, -1) : before.slice(1))
  }),
  $pull: onArray((operand) => without(pulled(operand))),
  $pullAll: onArray((operand) => {
    if (!Array.isArray(operand)) {
      throw faults.badRequest(`$pullAll requires an array argument but was given a ${typeName(operand)}`)
    }
    const tests = operand.map(equalTo)
    return without((element) => tests.some((test) => test(element)))
  }),
} satisfies Record<string, Operator>

function setElements(operand: unknown): unknown[] {
  const names = isDocument(operand) ? Object.keys(operand) : []
  if (!isDocument(operand) || !names.some((name) => name.startsWith('$'))) return [operand]
  const { $each, ...others } = operand
  if (!Array.isArray($each)) throw faults.badRequest('The argument to $each in $addToSet must be an array')
  if (Object.keys(others).length) throw faults.badRequest('Found unexpected fields after $each in $addToSet')
  return $each
}

const joins = new Set(['$and', '$or', '$nor'])

/** A condition on the element itself (`$gt: 1`, a regular expression) or on its fields; anything else is a value. */
function pulled(operand: unknown): ElementTest {
  if (!isDocument(operand) && !(operand instanceof RegExp)) return equalTo(operand)
  const [first = ''] = isDocument(operand) ? Object.keys(operand) : ['$eq']
  if (first.startsWith('$') && !joins.has(first)) {
    const matches = matcher({ element: operand })
    return (element) => matches({ element })
  }
  const matches = matcher(operand as Document)
  return (element) => isDocument(element) && matches(element)
}
