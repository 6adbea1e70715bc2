import { faults } from '../../fault'
import { copyOf, isDocument, type Document } from '../ejson'
import { compare } from '../matching/order'
import { comparator, readOrder } from '../matching/sort'
import { typeName } from './type-name'

type ElementOrder = (a: unknown, b: unknown) => number

const clauses = new Set(['$each', '$position', '$sort', '$slice'])

/** Reads what `$push` adds, a value or a list with its clauses, and where it goes. */
export function readPush(operand: unknown): (before: unknown[]) => unknown[] {
  const isList = isDocument(operand) && Object.keys(operand).some((name) => name.startsWith('$'))
  const { $each, $position, $sort, $slice } = assertClauses(isList ? operand : { $each: [operand] })
  const at = wholeNumber($position, 'The value for $position must be an integer value, not of type:')
  const most = wholeNumber($slice, 'The value for $slice must be an integer value but was given type:')
  const inOrder = $sort === undefined ? undefined : elementOrder($sort)
  return (before) => {
    const array = [...before]
    array.splice(at ?? array.length, 0, ...copyOf($each))
    if (inOrder) array.sort(inOrder)
    if (most === undefined) return array
    return most < 0 ? array.slice(most) : array.slice(0, most)
  }
}

function assertClauses(operand: Document): Document & { $each: unknown[] } {
  const { $each } = operand
  if (!Array.isArray($each)) throw faults.badRequest('The argument to $each in $push must be an array')
  const stranger = Object.keys(operand).find((name) => !clauses.has(name))
  if (stranger) throw faults.badRequest(`Unrecognized clause in $push: ${stranger}`)
  return { ...operand, $each }
}

function wholeNumber(value: unknown, refusal: string): number | undefined {
  if (value === undefined) return undefined
  if (typeof value !== 'number' || !Number.isInteger(value)) throw faults.badRequest(`${refusal} ${typeName(value)}`)
  return value
}

function elementOrder(sort: unknown): ElementOrder {
  if (isDocument(sort)) return fieldOrder(sort)
  if (typeof sort !== 'number') {
    throw faults.badRequest(
      'The $sort is invalid: use 1/-1 to sort the whole element, or {field:1/-1} to sort embedded fields',
    )
  }
  assertDirection(sort)
  return (a, b) => compare(a, b) * sort
}

function fieldOrder(sort: Document): ElementOrder {
  const fields = Object.entries(sort)
  if (!fields.length) throw faults.badRequest('The $sort pattern is empty when it should be a set of fields.')
  for (const [path, direction] of fields) {
    assertDirection(direction)
    if (!path) throw faults.badRequest('The $sort field cannot be empty')
    if (path.split('.').includes('')) {
      throw faults.badRequest(`The $sort field is a dotted field but has an empty part: ${path}`)
    }
  }
  const inOrder = comparator(readOrder(sort))
  return (a, b) => inOrder(a as Document, b as Document)
}

function assertDirection(value: unknown): void {
  if (value !== 1 && value !== -1) throw faults.badRequest('The $sort element value must be either 1 or -1')
}
