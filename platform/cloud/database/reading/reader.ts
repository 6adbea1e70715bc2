import type { Catalog, Collection } from '../catalog'
import { fromText, type Document } from '../ejson'
import { bestOf, firstOf } from './first-found'
import { idsOf } from '../ids'
import { choosePlan, type Plan } from '../indexing/planner'
import { idRangeOf } from './id-range'
import { matcher } from '../matching/query'
import { comparator, type Order } from '../matching/sort'
import { nearestFirst } from '../places/nearest'
import { Pages } from './pages'
import type { Sqlite } from '../sqlite'

export interface Row {
  n: number
  text: string
}

/** How a query was answered. `index` is null when every document was looked at. */
export interface Scan {
  index: string | null
  examined: number
  /** It was ended before it had looked at everything. */
  ended?: boolean
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

/** What one query may look at, and how many documents are fetched together. */
export interface Budget {
  documents: number
  bytes: number
  page: number
}

export const unlimited: Budget = { documents: Infinity, bytes: Infinity, page: 250 }

/** More documents would have to be looked at than this reader may. */
export class OverBudget extends Error {}

/** An action that looks nothing up. */
export const noScan: Scan = { index: 'none needed', examined: 0 }

/** Answers queries through an index where one fits, and says what it looked at. */
export class Reader {
  private readonly pages: Pages

  constructor(
    private readonly sqlite: Sqlite,
    private readonly catalog: Catalog,
    private readonly budget = unlimited,
    private readonly planFor = choosePlan,
  ) {
    this.pages = new Pages(sqlite)
  }

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
    const plan = '_id' in query ? undefined : this.planFor(collection.usable, query, [])
    if (plan?.exact) return this.countKeys(plan)
    const { found, scan } = this.search(name, query, [])
    let total = 0
    for (const _ of found) total++
    return { total, scan }
  }

  private countKeys({ index, ranges }: Plan): { total: number; scan: Scan } {
    const most = Number.isFinite(this.budget.documents) ? `LIMIT ${this.budget.documents + 1}` : ''
    const sql = `SELECT count(*) FROM (SELECT 1 FROM ${index.table} WHERE key >= ? AND key < ? ${most})`
    let total = 0
    for (const { low, high } of ranges) total += this.sqlite.rows<[number]>(sql, low, high)[0]?.[0] ?? 0
    if (total > this.budget.documents) throw new OverBudget()
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
    let bytes = 0
    for (const row of pages) {
      bytes += row.text.length
      if (++scan.examined > this.budget.documents || bytes > this.budget.bytes) throw new OverBudget()
      if (!matches) yield { row }
      else {
        const document = fromText(row.text)
        if (matches(document)) yield { row, document }
      }
    }
  }

  /** What has to be looked at: by id, through an index, or everything. */
  private candidates(collection: Collection, query: Document, order: Order, wanted: number) {
    const { pages, budget } = this
    const exact = !Object.keys(query).length
    const scan: Scan = { index: '_id', examined: 0 }
    const ids = idsOf(query)
    if (ids) return { pages: pages.byId(collection, ids), scan, exact: false, sorted: !order.length }

    const sizeIf = (sorted: boolean) => (sorted ? Math.min(wanted, budget.page) : budget.page)
    const plan = this.planFor(collection.usable, query, order)
    if (plan) {
      scan.index = plan.index.name
      const sorted = !order.length || plan.sorted
      const paging = { size: sizeIf(sorted), once: sorted && plan.exact && wanted <= budget.page }
      return { pages: pages.byIndex(collection, plan, paging), scan, exact: plan.exact, sorted }
    }
    const range = idRangeOf(query, order)
    if (range) {
      return { pages: pages.byIdRange(collection, range, sizeIf(range.sorted)), scan, exact, sorted: range.sorted }
    }
    scan.index = null
    return { pages: pages.all(collection, sizeIf(!order.length)), scan, exact, sorted: !order.length }
  }
}

function* opened(found: Iterable<Found>): Generator<Document> {
  for (const { row, document } of found) yield document ?? fromText(row.text)
}
