import { faults } from '../../fault'
import { isDocument, type Document } from '../ejson'
import { matcher } from '../matching/query'
import { isIndex, valueAt } from './paths'

type ElementTest = (element: unknown) => boolean

/** These hold for a document without any element of an array having met them. */
const wholeField = new Set(['$ne', '$nin', '$not', '$exists', '$size'])

export const isPositional = (path: string): boolean => path.split('.').includes('$')

/** Puts the index of the element that the query found in the place of `$`. */
export function located(path: string, document: Document, query: Document): string {
  if (!isPositional(path)) return path
  const steps = path.split('.')
  const at = steps.indexOf('$')
  const array = valueAt(document, steps.slice(0, at))
  const index = Array.isArray(array) ? foundIn(array, steps.slice(0, at).join('.'), query) : -1
  if (index < 0) {
    throw faults.badRequest('The positional operator did not find the match needed from the query.')
  }
  return steps.with(at, String(index)).join('.')
}

/** The first element that meets all conditions on the array; MongoDB promises none where no element meets all. */
function foundIn(array: unknown[], path: string, query: Document): number {
  const tests = [...conditionsOn(path, query)].map((condition) => elementTest(path, condition))
  const inAll = tests.length ? array.findIndex((element) => tests.every((test) => test(element))) : -1
  if (inAll >= 0) return inAll
  for (const test of tests.toReversed()) {
    const index = array.findIndex(test)
    if (index >= 0) return index
  }
  return -1
}

function elementTest(path: string, condition: Document): ElementTest {
  const matches = matcher(condition)
  const steps = path.split('.')
  return (element) => matches(steps.reduceRight<unknown>((inner, step) => ({ [step]: inner }), [element]) as Document)
}

/** What a query asks of the elements, one operator each. `$or` and `$nor` do not tell which element it was. */
function* conditionsOn(path: string, query: Document): Generator<Document> {
  for (const [key, condition] of Object.entries(query)) {
    if (key === '$and') for (const each of condition as Document[]) yield* conditionsOn(path, each)
    const inside = key.startsWith(`${path}.`) ? key.slice(path.length + 1).split('.') : undefined
    // An index in the query's own path is no search among the elements, for MongoDB neither.
    if (key !== path && (!inside || isIndex(inside[0] ?? ''))) continue
    const isOperators = isDocument(condition) && Object.keys(condition).some((name) => name.startsWith('$'))
    for (const [operator, operand] of Object.entries(isOperators ? condition : { $eq: condition })) {
      if (!wholeField.has(operator)) yield* asked(key, operator, operand, key === path)
    }
  }
}

/** `itself`: the condition is on the elements, which must not be taken for the whole array. */
function* asked(key: string, operator: string, operand: unknown, itself: boolean): Generator<Document> {
  if (operator === '$all' && Array.isArray(operand)) {
    for (const each of operand as unknown[]) {
      if (isDocument(each) && '$elemMatch' in each) yield { [key]: each }
      else yield* asked(key, '$eq', each, itself)
    }
  } else if (itself && operator !== '$elemMatch') yield { [key]: { $elemMatch: { [operator]: operand } } }
  else yield { [key]: { [operator]: operand } }
}
