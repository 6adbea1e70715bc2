import { isDocument } from '../ejson'

/** The place of a value's type in BSON's order; undefined (a missing field) comes first. */
export const ranks = { missing: 0, null: 1, number: 2, string: 3, object: 4, array: 5, boolean: 8, date: 9, regex: 11 }

export function rankOf(value: unknown): number {
  if (value === undefined) return ranks.missing
  if (value === null) return ranks.null
  if (Array.isArray(value)) return ranks.array
  if (value instanceof Date) return ranks.date
  if (value instanceof RegExp) return ranks.regex
  if (typeof value === 'number') return ranks.number
  if (typeof value === 'string') return ranks.string
  return typeof value === 'boolean' ? ranks.boolean : ranks.object
}

/** BSON's total order: by type, then by value; NaN is the smallest number. */
export function compare(a: unknown, b: unknown): number {
  const byType = rankOf(a) - rankOf(b)
  if (byType) return Math.sign(byType)
  if (typeof a === 'string' && typeof b === 'string') return a === b ? 0 : Buffer.from(a).compare(Buffer.from(b))
  if (Array.isArray(a) && Array.isArray(b)) return compareArrays(a, b)
  if (a instanceof RegExp) return compare(String(a), String(b))
  if (isDocument(a) && isDocument(b)) return compareDocuments(Object.entries(a), Object.entries(b))
  return a === undefined || a === null ? 0 : compareNumbers(Number(a), Number(b))
}

function compareNumbers(a: number, b: number): number {
  if (Number.isNaN(a) || Number.isNaN(b)) return Number(Number.isNaN(b)) - Number(Number.isNaN(a))
  return Math.sign(a - b) || Number(a > b) - Number(a < b)
}

function compareArrays(a: unknown[], b: unknown[]): number {
  const shared = Math.min(a.length, b.length)
  for (let i = 0; i < shared; i++) {
    const order = compare(a[i], b[i])
    if (order) return order
  }
  return Math.sign(a.length - b.length)
}

/** Field by field: type of the value, then the name, then the value. */
function compareDocuments(a: [string, unknown][], b: [string, unknown][]): number {
  for (const [i, [name, value]] of a.entries()) {
    const other = b[i]
    if (!other) return 1
    const order = Math.sign(rankOf(value) - rankOf(other[1])) || compare(name, other[0]) || compare(value, other[1])
    if (order) return order
  }
  return a.length === b.length ? 0 : -1
}
