import type { Index } from '../catalog'
import { isDocument, type Document } from '../ejson'
import { isComparable } from '../matching/operators'
import { rankOf } from '../matching/order'
import type { Order } from '../matching/sort'
import { rangesOf, type KeyRange } from './bounds'
import { directed, encode, type IndexField } from './keys'

/** One condition that every result must meet; `operator` is '?' for what no index can serve. */
export interface Condition {
  path: string
  operator: string
  operand: unknown
}

export interface Plan {
  index: Index
  /** Together a superset of the results: the matcher looks again unless `exact`. */
  ranges: KeyRange[]
  sorted: boolean
  reversed: boolean
  exact: boolean
}

const mostPrefixes = 200
const comparisons = new Set(['$gt', '$gte', '$lt', '$lte'])

/** The conditions of a query that hold together: its fields and those under `$and`. */
export function conditionsOf(query: Document): Condition[] {
  return Object.entries(query).flatMap(([path, condition]): Condition[] => {
    if (path === '$and' && Array.isArray(condition)) return condition.filter(isDocument).flatMap(conditionsOf)
    if (path.startsWith('$')) return [{ path, operator: '?', operand: condition }]
    const operators = isDocument(condition) && Object.keys(condition).some((key) => key.startsWith('$'))
    if (!operators) return [{ path, operator: '$eq', operand: condition }]
    return Object.entries(condition).map(([operator, operand]) => ({ path, operator, operand }))
  })
}

/** The best index for a query and an order, or nothing: then every document is looked at. */
export function choosePlan(indexes: Index[], query: Document, order: Order): Plan | undefined {
  const conditions = conditionsOf(query)
  let best: (Plan & { score: number }) | undefined
  for (const index of indexes) {
    const plan = planFor(index, conditions, order)
    if (plan && (!best || plan.score > best.score)) best = plan
  }
  return best
}

function planFor(index: Index, conditions: Condition[], order: Order): (Plan & { score: number }) | undefined {
  const { prefixes, depth, fixed, loose } = prefixesOf(index, conditions)
  const field = index.fields[depth]
  const comparing = field ? comparisonsOn(field, conditions, index.arrays.has(depth)) : []
  const sorting = prefixes.length > 1 ? undefined : sortingOf(index, depth, order, fixed)
  if (!depth && !comparing.length && !sorting) return undefined
  return {
    index,
    ranges: rangesOf(prefixes, field, comparing),
    sorted: sorting !== undefined,
    reversed: sorting === 'reversed',
    exact: !loose && !index.arrays.size && depth + comparing.length === conditions.length,
    score: depth * 10 + (comparing.length ? 4 : 0) + (sorting ? 5 : 0),
  }
}

const isPlain = (value: unknown) => !(value instanceof RegExp) && !Array.isArray(value) && !Number.isNaN(value)

/** Key prefixes from equalities (and short `$in` lists, and one of `$all`) on the leading fields; `loose` when they say less than the conditions. */
function prefixesOf(index: Index, conditions: Condition[]) {
  let prefixes: Buffer[] = [Buffer.alloc(0)]
  const fixed = new Set<string>()
  let depth = 0
  let loose = false
  for (const [place, field] of index.fields.entries()) {
    const oneOfAll = firstOfAll(field, conditions)
    const values = valuesFor(field, conditions) ?? oneOfAll
    if (!values || prefixes.length * values.length > mostPrefixes) break
    loose ||= values === oneOfAll
    const keys = values.map((value) => directed(encode(value), field.direction))
    const distinct = [...new Map(keys.map((key) => [key.toString('latin1'), key])).values()]
    prefixes = prefixes.flatMap((prefix) => distinct.map((key) => Buffer.concat([prefix, key])))
    // Whoever holds an element need not be sorted by that one.
    if (values.length === 1 && !index.arrays.has(place)) fixed.add(field.path)
    depth++
  }
  return { prefixes, depth, fixed, loose }
}

function valuesFor({ path }: IndexField, conditions: Condition[]): unknown[] | undefined {
  const on = conditions.filter((condition) => condition.path === path)
  const equal = on.find(({ operator, operand }) => operator === '$eq' && isPlain(operand))
  if (equal) return [equal.operand]
  const among = on.find(
    ({ operator, operand }) => operator === '$in' && Array.isArray(operand) && operand.every(isPlain),
  )
  return among?.operand as unknown[] | undefined
}

/** Of several elements that all have to be there, the first: whoever has all of them has that one. */
function firstOfAll({ path }: IndexField, conditions: Condition[]): unknown[] | undefined {
  const all = conditions.find(
    (each) =>
      each.path === path && each.operator === '$all' && Array.isArray(each.operand) && each.operand.every(isPlain),
  )
  const elements = all?.operand as unknown[] | undefined
  return elements?.length ? elements.slice(0, 1) : undefined
}

/** Bounds of one type. With arrays in the field only one bound: two may be met by different elements. */
function comparisonsOn({ path }: IndexField, conditions: Condition[], arrays: boolean): Condition[] {
  const found = conditions.filter(
    (each) =>
      each.path === path && comparisons.has(each.operator) && isPlain(each.operand) && isComparable(each.operand),
  )
  const first = found[0]
  if (!first) return []
  if (arrays) return [first]
  return found.every(({ operand }) => rankOf(operand) === rankOf(first.operand)) ? found : []
}

/**
 * Whether the rest of an index is in the wanted order, forwards or backwards. Arrays before it do no harm: with one
 * prefix each document stands in it once. Arrays in it do: a document stands where each of its elements belongs.
 */
function sortingOf(index: Index, depth: number, order: Order, fixed: Set<string>): 'forward' | 'reversed' | undefined {
  if (!order.length) return undefined
  const wanted = order.filter(([path]) => !fixed.has(path))
  const turns = wanted.map(([path, direction], i) => {
    const field = index.fields[depth + i]
    return field?.path === path && !index.arrays.has(depth + i) ? field.direction * direction : 0
  })
  if (turns.every((turn) => turn === 1)) return 'forward'
  return turns.every((turn) => turn === -1) ? 'reversed' : undefined
}
