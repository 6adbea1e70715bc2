import { faults } from '../../../fault'
import { isDocument, type Document } from '../../ejson'
import { asArray, asString, typeOf, unlessNull, type Operators } from './operator'

/** Of `[['k', 'v'], …]` or `[{ k, v }, …]`. */
function fromPairs([pairs]: unknown[], name: string): Document {
  const result: Document = {}
  const list = asArray(pairs, name)
  const alike = list.every(Array.isArray) || list.every(isDocument)
  if (!alike) throw faults.badRequest(`${name} needs pairs that are all arrays or all objects`)
  for (const pair of list) {
    const [key, value] = pairOf(pair, name)
    const field = asString(key, `a name in ${name}`)
    if (field === '__proto__') throw faults.invalid("a field may not be named '__proto__'")
    result[field] = value
  }
  return result
}

function pairOf(pair: unknown, name: string): unknown[] {
  if (Array.isArray(pair) && pair.length === 2) return pair as unknown[]
  if (isDocument(pair) && Object.keys(pair).toSorted().join() === 'k,v') return [pair['k'], pair['v']]
  throw faults.badRequest(`${name} needs arrays of two elements, or objects of 'k' and 'v'`)
}

export const objects: Operators = {
  $arrayToObject: unlessNull(1, 1, fromPairs),
  $objectToArray: unlessNull(1, 1, ([object]) => {
    if (!isDocument(object)) {
      throw faults.badRequest(`$objectToArray requires a document input, found: ${typeOf(object)}`)
    }
    return Object.entries(object).map(([k, v]) => ({ k, v }))
  }),
}
