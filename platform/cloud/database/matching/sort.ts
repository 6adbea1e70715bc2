import { faults } from '../../fault'
import type { Document } from '../ejson'
import { compare } from './order'
import { reach, type Hit } from './paths'

/** Field paths with 1 (rising) or -1 (falling), first field first. */
export type Order = [path: string, direction: 1 | -1][]

const directions = new Map<unknown, 1 | -1>([
  [1, 1],
  [-1, -1],
  ['asc', 1],
  ['desc', -1],
])

export function readOrder(spec: Document): Order {
  return Object.entries(spec).map(([path, value]) => {
    const direction = directions.get(value)
    if (!direction) throw faults.unsupported(`order ${String(value)} of ${path}`)
    return [path, direction]
  })
}

/** An array sorts by its smallest element rising, by its largest falling; an empty one before null. */
function keyOf({ value, element }: Hit, direction: 1 | -1): unknown {
  if (element || !Array.isArray(value)) return value === undefined ? null : value
  return value.length ? best(value, direction) : undefined
}

const best = (values: unknown[], direction: 1 | -1) =>
  values.reduce((chosen, value) => (compare(value, chosen) * direction < 0 ? value : chosen))

export function comparator(order: Order): (a: Document, b: Document) => number {
  const keys = order.map(([path, direction]) => {
    const find = reach(path)
    const key = (document: Document) => {
      const hits = find(document).map((hit) => keyOf(hit, direction))
      return hits.length ? best(hits, direction) : null
    }
    return { key, direction }
  })
  return (a, b) => {
    for (const { key, direction } of keys) {
      const result = compare(key(a), key(b)) * direction
      if (result) return result
    }
    return 0
  }
}
