import { isDocument, type Document } from '../ejson'
import { compare } from '../matching/order'
import { comparator, readOrder } from '../matching/sort'

/** Replaces `$push` with modifiers by the finished array: the library sorts by one key only and forgets new arrays. */
export function resolvePushes(document: Document, update: Document): Document {
  const pushes = update['$push']
  if (!isDocument(pushes)) return update
  const plain: Document = {}
  const finished: Document = {}
  for (const [path, operand] of Object.entries(pushes)) {
    const modified = isDocument(operand) && '$each' in operand && !path.includes('$')
    if (modified) finished[path] = pushed(valueAt(document, path), operand)
    else plain[path] = operand
  }
  const { $push: _, ...rest } = update
  const sets = { ...(rest['$set'] as Document | undefined), ...finished }
  return {
    ...rest,
    ...(Object.keys(sets).length && { $set: sets }),
    ...(Object.keys(plain).length && { $push: plain }),
  }
}

function valueAt(document: Document, path: string): unknown[] {
  const value = path.split('.').reduce<unknown>((place, part) => (place as Document | undefined)?.[part], document)
  return Array.isArray(value) ? value : []
}

function pushed(before: unknown[], { $each, $position, $sort, $slice }: Document): unknown[] {
  const array = [...before]
  const at = typeof $position === 'number' ? $position : array.length
  array.splice(at, 0, ...($each as unknown[]))
  if ($sort !== undefined) array.sort(elementOrder($sort))
  if (typeof $slice !== 'number') return array
  return $slice < 0 ? array.slice($slice) : array.slice(0, $slice)
}

function elementOrder(sort: unknown): (a: unknown, b: unknown) => number {
  if (typeof sort === 'number') return (a, b) => compare(a, b) * sort
  const inOrder = comparator(readOrder(sort as Document))
  return (a, b) => inOrder(a as Document, b as Document)
}
