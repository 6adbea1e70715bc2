import type { Catalog, Collection } from './catalog'
import { fromText, type Document } from './ejson'
import { bestOf, firstOf } from './first-found'
import { idsOf } from './ids'
import { choosePlan, type Plan } from './indexing/planner'
import type { KeyRange } from './indexing/bounds'
import { matcher } from './matching/query'
import { comparator, type Order } from './matching/sort'
import { nearestFirst } from './places/nearest'
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

/** A row that meets the query; the document only where it had to be opened. */
export interface Found {
  row: Row
  document?: Document
}

/** More documents would have to be looked at than this reader may. */
export class OverBudget extends Error {}

/** An action that looks nothing up. */
export const noScan: Scan = { index: 'none needed', examined: 0 }

const pageSize = 250

interface Paging {
  size: number
  /** Whether the first page is all that is wanted, so that where it ends need not be known: a third of the time it takes. */
  once: boolean
}

/** Answers queries through an index where one fits, and says what it looked at. */
export class Reader {
  /** `budget`: how many documents one query may look at. */
  constructor(
    private readonly sqlite: Sqlite,
    private readonly catalog: Catalog,
    private readonly budget = Infinity,
  ) {}

  find(name: string, { query, order = [], skip = 0, limit = Infinity }: Search): { rows: Row[]; scan: Scan } {
    const wanted = skip + limit
    const { found, scan, sorted } = this.search(name, query, order, wanted)
    const near = order.length ? undefined : nearestFirst(query)
    const first = sorted && !near ? firstOf(found, wanted) : bestOf(found, wanted, near ?? comparator(order))
    return { rows: first.slice(skip).map(({ row }) => row), scan }
  }

  /** Everything that may meet a query, as far as an index can tell. */
  superset(name: string, query: Document): { texts: string[]; scan: Scan } {
    const { pages, scan } = this.candidates(this.catalog.get(name), query, [], Infinity)
    return { texts: [...this.matching(pages, scan, undefined)].map(({ row }) => row.text), scan }
  }

  /** Everything that meets a query, opened one by one; `scan` is complete when the last was taken. */
  each(
    name: string,
    query: Document,
    order: Order = [],
  ): { documents: Generator<Document>; scan: Scan; sorted: boolean } {
    const { found, scan, sorted } = this.search(name, query, order)
    return { documents: opened(found), scan, sorted }
  }

  count(name: string, query: Document): { total: number; scan: Scan } {
    const collection = this.catalog.get(name)
    matcher(query)
    if (!Object.keys(query).length) {
      const [[total] = [0]] = this.sqlite.rows<[number]>(`SELECT count(*) FROM ${collection.table}`)
      return { total, scan: noScan }
    }
    const plan = '_id' in query ? undefined : choosePlan(collection.usable, query, [])
    if (plan?.exact) return this.countKeys(plan)
    const { found, scan } = this.search(name, query, [])
    let total = 0
    for (const _ of found) total++
    return { total, scan }
  }

  private countKeys({ index, ranges }: Plan): { total: number; scan: Scan } {
    const most = Number.isFinite(this.budget) ? `LIMIT ${this.budget + 1}` : ''
    const sql = `SELECT count(*) FROM (SELECT 1 FROM ${index.table} WHERE key >= ? AND key < ? ${most})`
    let total = 0
    for (const { low, high } of ranges) total += this.sqlite.rows<[number]>(sql, low, high)[0]?.[0] ?? 0
    if (total > this.budget) throw new OverBudget()
    return { total, scan: { index: index.name, examined: 0 } }
  }

  private search(name: string, query: Document, order: Order, wanted = Infinity) {
    const collection = this.catalog.get(name)
    const matches = matcher(query)
    const { pages, scan, sorted, exact } = this.candidates(collection, query, order, wanted)
    return { found: this.matching(pages, scan, exact && sorted ? undefined : matches), scan, sorted }
  }

  private *matching(
    pages: Generator<Row>,
    scan: Scan,
    matches: ((document: Document) => boolean) | undefined,
  ): Generator<Found> {
    for (const row of pages) {
      if (++scan.examined > this.budget) throw new OverBudget()
      if (!matches) yield { row }
      else {
        const document = fromText(row.text)
        if (matches(document)) yield { row, document }
      }
    }
  }

  private candidates(collection: Collection, query: Document, order: Order, wanted: number) {
    const ids = idsOf(query)
    const plan = ids ? undefined : choosePlan(collection.usable, query, order)
    const scan: Scan = { index: ids ? '_id' : (plan?.index.name ?? null), examined: 0 }
    const sorted = !order.length || Boolean(plan?.sorted)
    const exact = plan ? plan.exact : !Object.keys(query).length
    const size = sorted ? Math.min(wanted, pageSize) : pageSize
    const paging = { size, once: sorted && exact && wanted <= pageSize }
    const byIndex = () => (plan ? this.byIndex(collection, plan, paging) : this.all(collection))
    return { pages: ids ? this.byId(collection, ids) : byIndex(), scan, exact, sorted }
  }

  private row(n: number, bytes: Buffer): Row {
    return { n, text: this.sqlite.text(bytes) }
  }

  private *byId({ table }: Collection, ids: SqlValue[]): Generator<Row> {
    for (const id of new Set(ids)) {
      const sql = `SELECT n, CAST(text AS BLOB) FROM ${table} WHERE id = ?`
      for (const [n, bytes] of this.sqlite.rows<[number, Buffer]>(sql, id)) yield this.row(n, bytes)
    }
  }

  private *all({ table }: Collection): Generator<Row> {
    const sql = `SELECT n, CAST(text AS BLOB) FROM ${table} WHERE n > ? ORDER BY n LIMIT ${pageSize}`
    let last = 0
    for (;;) {
      const page = this.sqlite.rows<[number, Buffer]>(sql, last)
      for (const [n, bytes] of page) yield this.row(n, bytes)
      if (page.length < pageSize) return
      last = page.at(-1)?.[0] ?? last
    }
  }

  private *byIndex(collection: Collection, plan: Plan, paging: Paging): Generator<Row> {
    const seen = new Set<number>()
    for (const range of plan.ranges) {
      for (const row of this.inRange(collection, plan, range, paging)) {
        if (plan.index.multi && seen.has(row.n)) continue
        if (plan.index.multi) seen.add(row.n)
        yield row
      }
    }
  }

  /** Page by page from the last key seen, so that no statement stays open between pages. */
  private *inRange(collection: Collection, plan: Plan, { low, high }: KeyRange, paging: Paging): Generator<Row> {
    const { size, once } = paging
    const [beyond, direction] = plan.reversed ? ['<', 'DESC'] : ['>', 'ASC']
    const from = `FROM ${plan.index.table} k CROSS JOIN ${collection.table} d ON d.n = k.n`
    const columns = `SELECT d.n, CAST(d.text AS BLOB)${once ? '' : ', k.key'} ${from}`
    const tail = `ORDER BY k.key ${direction}, k.n ${direction} LIMIT ?`
    const first = `${columns} WHERE k.key >= ? AND k.key < ? ${tail}`
    const next = `${columns} WHERE k.key >= ? AND k.key < ? AND (k.key, k.n) ${beyond} (?, ?) ${tail}`
    let page = this.sqlite.rows<[number, Buffer, Buffer]>(first, low, high, size)
    for (;;) {
      for (const [n, bytes] of page) yield this.row(n, bytes)
      const last = page.at(-1)
      if (!last || page.length < size || once) return
      page = this.sqlite.rows<[number, Buffer, Buffer]>(next, low, high, last[2], last[0], size)
    }
  }
}

function* opened(found: Iterable<Found>): Generator<Document> {
  for (const { row, document } of found) yield document ?? fromText(row.text)
}
