import { faults } from '../../fault'
import { isDocument, type Document } from '../ejson'
import { compare } from '../matching/order'
import { comparator, readOrder } from '../matching/sort'

const grown: Record<string, (before: unknown[], operand: unknown) => unknown[]> = {
  $push: (before, operand) => pushed(before, isList(operand) ? operand : { $each: [operand] }),
  $addToSet: (before, operand) => united(before, isList(operand) ? (operand['$each'] as unknown[]) : [operand]),
}

const isList = (operand: unknown): operand is Document => isDocument(operand) && '$each' in operand

/** Replaces what makes arrays grow by the finished array: the library sorts by one key only and forgets to with new arrays. */
export function resolveArrays(document: Document, update: Document): Document {
  const rest: Document = {}
  const finished: Document = {}
  for (const [operator, fields] of Object.entries(update)) {
    const grow = grown[operator]
    if (!grow) rest[operator] = fields
    for (const [path, operand] of Object.entries(grow ? (fields as Document) : {})) {
      if (path.includes('$')) rest[operator] = { ...(rest[operator] as Document | undefined), [path]: operand }
      else finish(finished, path, grow?.(valueAt(document, path), operand))
    }
  }
  const sets = { ...(rest['$set'] as Document | undefined) }
  for (const [path, array] of Object.entries(finished)) finish(sets, path, array)
  return Object.keys(sets).length ? { ...rest, $set: sets } : rest
}

function finish(sets: Document, path: string, array: unknown): void {
  if (path in sets) throw faults.badRequest(`Updating the path '${path}' would create a conflict at '${path}'`)
  sets[path] = array
}

function valueAt(document: Document, path: string): unknown[] {
  const value = path.split('.').reduce<unknown>((place, part) => (place as Document | undefined)?.[part], document)
  return Array.isArray(value) ? value : []
}

function united(before: unknown[], added: unknown[]): unknown[] {
  const set = [...before]
  for (const value of added) if (!set.some((each) => compare(each, value) === 0)) set.push(value)
  return set
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
