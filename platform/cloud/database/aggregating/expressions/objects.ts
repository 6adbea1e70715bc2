import { faults } from '../../../fault'
import { isDocument, type Document } from '../../ejson'
import { asArray, asString, typeOf, unlessNull, type Operators } from './operator'

/** Of `[['k', 'v'], …]` or `[{ k, v }, …]`. */
function fromPairs([pairs]: unknown[], name: string): Document {
  const result: Document = {}
  for (const pair of asArray(pairs, name)) {
    const [key, value] = Array.isArray(pair) ? pair : isDocument(pair) ? [pair['k'], pair['v']] : []
    const field = asString(key, `a name in ${name}`)
    if (field === '__proto__') throw faults.invalid("a field may not be named '__proto__'")
    result[field] = value
  }
  return result
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
