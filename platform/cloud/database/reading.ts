import { faults } from '../fault'
import type { Catalog, Collection } from './catalog'
import { fromText, isDocument, type Document } from './ejson'
import { choosePlan, type Plan } from './indexing/planner'
import type { KeyRange } from './indexing/bounds'
import { matcher } from './matching/query'
import { comparator, type Order } from './matching/sort'
import type { Sqlite, SqlValue } from './sqlite'

export interface Row {
  n: number
  text: string
}

/** How a query was answered. `index` is null when every document was looked at. */
export interface Scan {
  index: string | null
  examined: number
}

export interface Search {
  query: Document
  order?: Order
  skip?: number
  limit?: number
}

/** An action that looks nothing up. */
export const noScan: Scan = { index: 'none needed', examined: 0 }

const pageSize = 250
const maxListedIds = 200

/** Answers queries through an index where one fits, and says what it looked at. */
export class Reader {
  constructor(
    private readonly sqlite: Sqlite,
    private readonly catalog: Catalog,
  ) {}

  find(name: string, { query, order = [], skip = 0, limit = Infinity }: Search): { rows: Row[]; scan: Scan } {
    const collection = this.catalog.get(name)
    const matches = matcher(query)
    const { pages, scan, sorted, exact } = this.candidates(collection, query, order)
    const found: { row: Row; document?: Document }[] = []
    const wanted = sorted ? skip + limit : Infinity
    const checked = !exact || !sorted
    for (const row of pages) {
      scan.examined++
      const document = checked ? fromText(row.text) : undefined
      if (!document || matches(document)) found.push({ row, ...(document && { document }) })
      if (found.length >= wanted) break
    }
    if (!sorted) {
      const inOrder = comparator(order)
      found.sort((a, b) => inOrder(a.document ?? {}, b.document ?? {}))
    }
    return { rows: found.slice(skip, skip + limit).map(({ row }) => row), scan }
  }

  count(name: string, query: Document): { total: number; scan: Scan } {
    const collection = this.catalog.get(name)
    matcher(query)
    if (!Object.keys(query).length) {
      const [[total] = [0]] = this.sqlite.rows<[number]>(`SELECT count(*) FROM ${collection.table}`)
      return { total, scan: noScan }
    }
    const plan = '_id' in query ? undefined : choosePlan(collection.indexes, query, [])
    if (!plan?.exact) {
      const { rows, scan } = this.find(name, { query })
      return { total: rows.length, scan }
    }
    const sql = `SELECT count(*) FROM ${plan.index.table} WHERE key >= ? AND key < ?`
    const counts = plan.ranges.map(({ low, high }) => this.sqlite.rows<[number]>(sql, low, high)[0]?.[0] ?? 0)
    return { total: counts.reduce((sum, each) => sum + each, 0), scan: { index: plan.index.name, examined: 0 } }
  }

  private candidates(collection: Collection, query: Document, order: Order) {
    const ids = idsOf(query)
    const plan = ids ? undefined : choosePlan(collection.indexes, query, order)
    const scan: Scan = { index: ids ? '_id' : (plan?.index.name ?? null), examined: 0 }
    const pages = ids ? this.byId(collection, ids) : plan ? this.byIndex(collection, plan) : this.all(collection)
    const exact = plan ? plan.exact : !Object.keys(query).length
    return { pages, scan, exact, sorted: !order.length || Boolean(plan?.sorted) }
  }

  private *byId({ table }: Collection, ids: SqlValue[]): Generator<Row> {
    for (const id of new Set(ids)) {
      for (const [n, text] of this.sqlite.rows<[number, string]>(`SELECT n, text FROM ${table} WHERE id = ?`, id)) {
        yield { n, text }
      }
    }
  }

  private *all({ table }: Collection): Generator<Row> {
    const sql = `SELECT n, text FROM ${table} WHERE n > ? ORDER BY n LIMIT ${pageSize}`
    let last = 0
    for (;;) {
      const page = this.sqlite.rows<[number, string]>(sql, last)
      for (const [n, text] of page) yield { n, text }
      if (page.length < pageSize) return
      last = page.at(-1)?.[0] ?? last
    }
  }

  private *byIndex(collection: Collection, plan: Plan): Generator<Row> {
    const seen = new Set<number>()
    for (const range of plan.ranges) {
      for (const row of this.inRange(collection, plan, range)) {
        if (plan.index.multi && seen.has(row.n)) continue
        seen.add(row.n)
        yield row
      }
    }
  }

  /** Page by page from the last key seen, so that no statement stays open between pages. */
  private *inRange({ table }: Collection, { index, reversed }: Plan, range: KeyRange): Generator<Row> {
    const [beyond, direction] = reversed ? ['<', 'DESC'] : ['>', 'ASC']
    const columns = `SELECT d.n, d.text, k.key FROM ${index.table} k CROSS JOIN ${table} d ON d.n = k.n`
    const tail = `ORDER BY k.key ${direction}, k.n ${direction} LIMIT ${pageSize}`
    const first = `${columns} WHERE k.key >= ? AND k.key < ? ${tail}`
    const next = `${columns} WHERE k.key >= ? AND k.key < ? AND (k.key, k.n) ${beyond} (?, ?) ${tail}`
    let page = this.sqlite.rows<[number, string, Buffer]>(first, range.low, range.high)
    for (;;) {
      for (const [n, text] of page) yield { n, text }
      const last = page.at(-1)
      if (!last || page.length < pageSize) return
      page = this.sqlite.rows<[number, string, Buffer]>(next, range.low, range.high, last[2], last[0])
    }
  }
}

/** Ids a query names outright, so that the documents are fetched by them. */
function idsOf(query: Document): (string | number)[] | undefined {
  const condition = query['_id']
  if (isId(condition)) return [condition]
  if (!isDocument(condition)) return undefined
  const equal = condition['$eq']
  if (isId(equal)) return [equal]
  const among = condition['$in']
  return Array.isArray(among) && among.length <= maxListedIds && among.every(isId) ? among : undefined
}

export const isId = (value: unknown): value is string | number =>
  typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value))

/** The id of a document to be stored. MongoDB allows more types; the applications of WeChat Cloud use these two. */
export function assertId(value: unknown): string | number {
  if (isId(value)) return value
  throw faults.unsupported(`an _id that is neither a string nor a number (${typeof value})`)
}
