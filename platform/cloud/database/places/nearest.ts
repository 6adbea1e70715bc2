import { faults } from '../../fault'
import { isDocument, type Document } from '../ejson'
import { distanceTo, readNear } from './operators'

/**
 * The order a query by nearness asks for itself; nothing when it asks for none.
 * @throws in MongoDB's words when it asks where that cannot order: within `$or`, `$nor`, `$not`, `$elemMatch`.
 */
export function nearestFirst(query: Document): ((a: Document, b: Document) => number) | undefined {
  assertNearOnTop(query)
  for (const [path, operand] of nearsOnTop(query)) {
    const away = distanceTo(readNear(path, operand))
    return (a, b) => (away(a) ?? Infinity) - (away(b) ?? Infinity)
  }
  return undefined
}

/** @throws in MongoDB's words when nearness stands where it cannot order what is found, or twice. */
export function assertNearOnTop(query: Document): void {
  const all = countNears(query)
  if (all > 1) throw faults.badRequest('Too many geoNear expressions')
  if (all && !nearsOnTop(query).length) throw faults.badRequest('geoNear must be top-level expr')
}

/** The fields with `$nearSphere`, at the top or joined by `$and` alone. */
function nearsOnTop(query: Document): [path: string, operand: unknown][] {
  return Object.entries(query).flatMap(([key, condition]) => {
    if (key === '$and' && Array.isArray(condition)) return condition.filter(isDocument).flatMap(nearsOnTop)
    if (!isDocument(condition) || condition['$nearSphere'] === undefined) return []
    return [[key, condition['$nearSphere']] as [string, unknown]]
  })
}

function countNears(condition: unknown): number {
  if (Array.isArray(condition)) return condition.reduce<number>((sum, each) => sum + countNears(each), 0)
  if (!isDocument(condition)) return 0
  return Object.entries(condition).reduce(
    (sum, [key, inner]) => sum + (key === '$nearSphere' ? 1 : countNears(inner)),
    0,
  )
}
