import type { LogLine } from '../journal'
import type { WireStage } from './aggregating/aggregate'
import { Catalog, type Collection, type Index } from './catalog'
import { fromText, toText, type Document } from './ejson'
import { GroupCommit } from './group-commit'
import { IndexBuilder } from './indexing/builder'
import type { IndexField } from './indexing/keys'
import { matcher } from './matching/query'
import { isQuick, Queries, quickBudget } from './queries'
import { OverBudget, Reader, type Row, type Scan, type Search } from './reading'
import { Rows } from './rows'
import { openSqlite, type Sqlite } from './sqlite'
import { GuardedRows } from './transactions/guarded-rows'
import { Locks } from './transactions/locks'
import { defaultLifeMs, Transactions, type TransactionLimits } from './transactions/transactions'
import { ReaderThreads } from './threads/reader-threads'
import { applyUpdate } from './updating/update'

export interface Change {
  query: Document
  multi: boolean
}

export interface StoreOptions {
  file: string
  envId: string
  log: (line: LogLine) => void
  /** Longest time for one query in a reader thread, in ms. */
  queryLimitMs?: number
  transactions?: TransactionLimits
}

/** What is done to one row; true when that changed something. */
type Alter = (collection: Collection, row: Row) => boolean

/** Smaller collections get a new index before anybody is served. */
const builtAtOnce = 2000
/** Documents changed together when there are more than a quick query may look at. */
const stepSize = 200

/** Collections of documents in one file. Writing methods resolve once the change is on disk. */
export class DocumentStore {
  private readonly sqlite: Sqlite
  private readonly commits: GroupCommit
  private readonly rows: Rows
  private readonly guarded: GuardedRows
  private readonly reader: Reader
  private readonly threads: ReaderThreads
  private readonly queries: Queries
  private readonly builder: IndexBuilder
  readonly catalog: Catalog
  readonly transactions: Transactions

  constructor({ file, envId, log, queryLimitMs = 30_000, transactions: limits = {} }: StoreOptions) {
    this.sqlite = openSqlite(file, ({ message: text }) => log({ time: new Date().toISOString(), level: 'warn', text }))
    Catalog.prepare(this.sqlite)
    this.catalog = new Catalog(this.sqlite)
    this.rows = new Rows(this.sqlite, this.catalog, envId)
    this.reader = new Reader(this.sqlite, this.catalog, quickBudget)
    this.threads = new ReaderThreads(file, queryLimitMs)
    this.queries = new Queries(this.reader, this.threads)
    this.commits = new GroupCommit(this.sqlite, () => this.catalog.reload(), limits.lifeMs ?? defaultLifeMs)
    const { sqlite, catalog, reader, rows, commits, threads } = this
    this.builder = new IndexBuilder({ sqlite, catalog, rows, commits, log })
    const locks = new Locks()
    this.guarded = new GuardedRows(rows, locks)
    this.transactions = new Transactions({ file, catalog, reader, rows, commits, threads, locks, limits })
  }

  createCollection(name: string): Promise<void> {
    return this.commits.write(() => void this.catalog.addCollection(name))
  }

  /** A large collection is served on while its new index is built; queries use it once it is complete. */
  async createIndex(collection: string, name: string, fields: IndexField[], unique: boolean): Promise<void> {
    const known = this.catalog.get(collection).indexes.some((index) => index.name === name)
    if (!known)
      await this.commits.write(() => void this.catalog.addIndex(this.catalog.get(collection), name, fields, unique))
    if (this.reader.count(collection, {}).total > builtAtOnce) this.builder.later(collection, name)
    else await this.builder.build(collection, name)
  }

  /** Resolves when no index is being built any more. */
  get settled(): Promise<void> {
    return this.builder.settled
  }

  dropIndex(index: Index): Promise<void> {
    return this.commits.write(() => this.catalog.dropIndex(index))
  }

  find(name: string, search: Search): Promise<{ rows: Row[]; scan: Scan }> {
    return this.queries.ask('find', { name, search }, search.query)
  }

  count(name: string, query: Document): Promise<{ total: number; scan: Scan }> {
    return this.queries.ask('count', { name, query }, query)
  }

  /** Always in a reader thread: no number of documents tells what a pipeline costs. */
  aggregate(name: string, stages: readonly WireStage[]): Promise<{ documents: string[]; scan: Scan }> {
    return this.threads.ask('aggregate', { name, stages })
  }

  /** All or none of them; returns their ids. */
  insert(name: string, documents: Document[]): Promise<(string | number)[]> {
    return this.commits.write(() => {
      const collection = this.catalog.get(name)
      return documents.map((document) => this.guarded.insert(collection, document))
    })
  }

  async update(name: string, update: Document, change: Change): Promise<{ updated: number; scan: Scan }> {
    const { changed, scan } = await this.change(name, change, (collection, row) => {
      const document = fromText(row.text)
      applyUpdate(document, update, change.query)
      return this.guarded.replace(collection, row, document)
    })
    return { updated: changed, scan }
  }

  /** The first that meets the query, as it is afterwards; nothing where none does. */
  async updateAndReturn(name: string, update: Document, query: Document): Promise<{ text?: string; scan: Scan }> {
    let text: string | undefined
    const { scan } = await this.change(name, { query, multi: false }, (collection, row) => {
      const document = fromText(row.text)
      applyUpdate(document, update, query)
      text = toText(document)
      return this.guarded.replace(collection, row, document)
    })
    return { text, scan }
  }

  /** Puts a whole document in the place of its id, or makes it. */
  set(name: string, id: string | number, fields: Document): Promise<'updated' | 'created'> {
    return this.commits.write(() => {
      const collection = this.catalog.get(name)
      const document = { _id: id, ...fields }
      const row = this.reader.find(name, { query: { _id: id } }).rows[0]
      if (row) this.guarded.replace(collection, row, document)
      else this.guarded.insert(collection, document)
      return row ? 'updated' : 'created'
    })
  }

  async remove(name: string, change: Change): Promise<{ deleted: number; scan: Scan }> {
    const { changed, scan } = await this.change(name, change, (collection, row) => {
      this.guarded.remove(collection, row)
      return true
    })
    return { deleted: changed, scan }
  }

  async close(): Promise<void> {
    this.builder.stop()
    await this.threads.close()
    this.transactions.close()
    this.commits.flush()
    this.sqlite.close()
  }

  /** At once and entirely what is found quickly; otherwise found in a reader thread and changed in steps. */
  private async change(name: string, { query, multi }: Change, alter: Alter): Promise<{ changed: number; scan: Scan }> {
    if (isQuick(query)) {
      try {
        return await this.commits.write(() => {
          const { rows, scan } = this.reader.find(name, { query, limit: multi ? Infinity : 1 })
          return { changed: this.alterAll(name, rows, alter), scan }
        })
      } catch (error) {
        if (!(error instanceof OverBudget)) throw error
      }
    }
    return this.changeInSteps(name, { query, multi }, alter)
  }

  private async changeInSteps(name: string, { query, multi }: Change, alter: Alter) {
    const search = { query, limit: multi ? Infinity : stepSize }
    const { numbers, scan } = await this.threads.ask('numbers', { name, search })
    const matches = matcher(query)
    let changed = 0
    for (let from = 0; from < numbers.length; from += stepSize) {
      changed += await this.commits.write(() => {
        // Between finding and changing a document may have gone, or no longer be meant.
        const rows = this.rows.at(name, numbers.slice(from, from + stepSize))
        const meant = rows.filter(({ text }) => matches(fromText(text)))
        return this.alterAll(name, multi ? meant : meant.slice(0, 1), alter)
      })
    }
    return { changed, scan }
  }

  private alterAll(name: string, rows: Row[], alter: Alter): number {
    const collection = this.catalog.get(name)
    return rows.filter((row) => alter(collection, row)).length
  }
}
