import { fromText } from '../ejson'
import { matcher } from '../matching/query'
import { comparator } from '../matching/sort'
import { nearestFirst } from '../places/nearest'
import type { Search } from './reader'

/** Which of these documents, as texts, a search asks for. */
export function choose(texts: readonly string[], { query, order = [], skip = 0, limit = Infinity }: Search): string[] {
  const matches = matcher(query)
  const inOrder = order.length ? comparator(order) : (nearestFirst(query) ?? (() => 0))
  return texts
    .map((text) => ({ text, document: fromText(text) }))
    .filter(({ document }) => matches(document))
    .toSorted((a, b) => inOrder(a.document, b.document))
    .slice(skip, skip + limit)
    .map(({ text }) => text)
}
