import type { Document } from '../ejson'
import { isId, type DocumentId } from '../ids'
import { conditionsOf } from '../indexing/planner'
import type { Order } from '../matching/sort'

/** A stretch of the ids in their order, which SQLite's own is: numbers before texts, texts by their bytes. */
export interface IdRange {
  bounds: { operator: '>=' | '<=' | '<'; id: DocumentId }[]
  reversed: boolean
  /** Whether this is the wanted order. */
  sorted: boolean
}

const sides: Record<string, '>=' | '<='> = { $gt: '>=', $gte: '>=', $lt: '<=', $lte: '<=' }

/** What the ids alone tell of a query and an order; nothing where they tell nothing. A superset: the matcher looks again. */
export function idRangeOf(query: Document, order: Order): IdRange | undefined {
  const bounds = conditionsOf(query).flatMap(({ path, operator, operand }): IdRange['bounds'] => {
    const side = sides[operator]
    if (path !== '_id' || !side || !isId(operand)) return []
    const ofType =
      typeof operand === 'string' ? ({ operator: '>=', id: '' } as const) : ({ operator: '<', id: '' } as const)
    return [{ operator: side, id: operand }, ofType]
  })
  const [first] = order
  const sorted = !order.length || first?.[0] === '_id'
  if (!bounds.length && (!sorted || !order.length)) return undefined
  return { bounds, reversed: order.length > 0 && sorted && first?.[1] === -1, sorted }
}
