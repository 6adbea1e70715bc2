import type { Collection } from '../catalog'
import type { IdRange } from './id-range'
import type { DocumentId } from '../ids'
import type { KeyRange } from '../indexing/bounds'
import type { Plan } from '../indexing/planner'
import type { Row } from './reader'
import type { Sqlite } from '../sqlite'

export interface Paging {
  size: number
  /** Whether the first page is all that is wanted, so that where it ends need not be known: a third of the time it takes. */
  once: boolean
}

const where = (all: readonly string[]) => (all.length ? `WHERE ${all.join(' AND ')}` : '')

/** Fetches rows page by page from the last one seen, so that no statement stays open between pages. */
export class Pages {
  constructor(private readonly sqlite: Sqlite) {}

  *byId({ table }: Collection, ids: readonly DocumentId[]): Generator<Row> {
    const sql = `SELECT n, CAST(text AS BLOB) FROM ${table} WHERE id = ?`
    for (const id of new Set(ids)) {
      for (const [n, bytes] of this.sqlite.rows<[number, Buffer]>(sql, id)) yield this.row(n, bytes)
    }
  }

  *all({ table }: Collection, size: number): Generator<Row> {
    const sql = `SELECT n, CAST(text AS BLOB) FROM ${table} WHERE n > ? ORDER BY n LIMIT ?`
    let last = 0
    for (;;) {
      const page = this.sqlite.rows<[number, Buffer]>(sql, last, size)
      for (const [n, bytes] of page) yield this.row(n, bytes)
      if (page.length < size) return
      last = page.at(-1)?.[0] ?? last
    }
  }

  /** In the order of the ids. */
  *byIdRange({ table }: Collection, { bounds, reversed }: IdRange, size: number): Generator<Row> {
    const conditions = bounds.map(({ operator }) => `id ${operator} ?`)
    const values = bounds.map(({ id }) => id)
    const columns = `SELECT n, CAST(text AS BLOB), id FROM ${table}`
    const tail = `ORDER BY id ${reversed ? 'DESC' : 'ASC'} LIMIT ?`
    const next = `${columns} ${where([...conditions, `id ${reversed ? '<' : '>'} ?`])} ${tail}`
    let page = this.sqlite.rows<[number, Buffer, DocumentId]>(
      `${columns} ${where(conditions)} ${tail}`,
      ...values,
      size,
    )
    for (;;) {
      for (const [n, bytes] of page) yield this.row(n, bytes)
      const last = page.at(-1)
      if (!last || page.length < size) return
      page = this.sqlite.rows<[number, Buffer, DocumentId]>(next, ...values, last[2], size)
    }
  }

  *byIndex(collection: Collection, plan: Plan, paging: Paging): Generator<Row> {
    const seen = new Set<number>()
    const several = plan.index.arrays.size > 0
    for (const range of plan.ranges) {
      for (const row of this.inRange(collection, plan, range, paging)) {
        if (several && seen.has(row.n)) continue
        if (several) seen.add(row.n)
        yield row
      }
    }
  }

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

  private row(n: number, bytes: Buffer): Row {
    return { n, text: this.sqlite.text(bytes) }
  }
}
