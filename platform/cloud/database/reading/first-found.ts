import type { Document } from '../ejson'
import type { Found } from './reader'

const spare = 250

/** The first so many as they come. */
export function firstOf(found: Iterable<Found>, wanted: number): Found[] {
  const first: Found[] = []
  if (wanted <= 0) return first
  for (const each of found) {
    first.push(each)
    if (first.length >= wanted) break
  }
  return first
}

/** The first so many in an order, without keeping all: what is worse than the worst kept is let go at once. */
export function bestOf(found: Iterable<Found>, wanted: number, inOrder: (a: Document, b: Document) => number): Found[] {
  const byDocument = (a: Found, b: Found) => inOrder(a.document ?? {}, b.document ?? {})
  let best: Found[] = []
  let worst: Found | undefined
  for (const each of found) {
    if (worst && byDocument(each, worst) >= 0) continue
    best.push(each)
    if (best.length < 2 * wanted + spare) continue
    best = best.toSorted(byDocument).slice(0, wanted)
    worst = best.at(-1)
  }
  return best.toSorted(byDocument).slice(0, wanted)
}
