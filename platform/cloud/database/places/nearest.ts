import { isDocument, type Document } from '../ejson'
import { distanceTo, readNear } from './operators'

/** The order a query by nearness asks for itself; nothing when it asks for none. */
export function nearestFirst(query: Document): ((a: Document, b: Document) => number) | undefined {
  const conditions = [query, ...(Array.isArray(query['$and']) ? (query['$and'] as unknown[]) : [])].filter(isDocument)
  for (const [path, condition] of conditions.flatMap((each) => Object.entries(each))) {
    if (!isDocument(condition) || condition['$nearSphere'] === undefined) continue
    const away = distanceTo(readNear(path, condition['$nearSphere']))
    return (a, b) => (away(a) ?? Infinity) - (away(b) ?? Infinity)
  }
  return undefined
}
