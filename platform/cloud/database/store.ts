import type { LogLine } from '../journal'
import type { WireStage } from './aggregating/aggregate'
import { Catalog, type Index } from './catalog'
import { Changes } from './writing/changes'
import { toText, type Document } from './ejson'
import { GroupCommit } from './writing/group-commit'
import { IndexBuilder } from './indexing/builder'
import type { IndexField } from './indexing/keys'
import { Queries, quickBudget } from './reading/queries'
import { Reader, type Row, type Scan, type Search } from './reading/reader'
import { Rows } from './writing/rows'
import { openSqlite, type Sqlite } from './sqlite'
import { GuardedRows } from './transactions/guarded-rows'
import { Locks } from './transactions/locks'
import { defaultLifeMs, Transactions, type TransactionLimits } from './transactions/transactions'
import { ReaderThreads } from './threads/reader-threads'

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

/** Smaller collections get a new index before anybody is served. */
const builtAtOnce = 2000

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
  private readonly changes: Changes
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
    this.changes = new Changes({ catalog, reader, rows, commits, threads, guarded: this.guarded })
    this.transactions = new Transactions({ file, catalog, reader, rows, commits, queries: this.queries, locks, limits })
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

  /** Texts of documents as far as these fields ask for them. */
  project(texts: readonly string[], fields: Document): Promise<string[]> {
    return this.queries.ask('project', { texts, fields }, fields)
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

  async update(name: string, update: Document, { query, multi }: Change): Promise<{ updated: number; scan: Scan }> {
    const { changed, scan } = await this.changes.change(name, { query, update }, multi)
    return { updated: changed, scan }
  }

  /** The first that meets the query, as it is afterwards; nothing where none does. */
  async updateAndReturn(name: string, update: Document, query: Document): Promise<{ text?: string; scan: Scan }> {
    const { last, scan } = await this.changes.change(name, { query, update }, false)
    return { text: last?.document && toText(last.document), scan }
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

  async remove(name: string, { query, multi }: Change): Promise<{ deleted: number; scan: Scan }> {
    const { changed, scan } = await this.changes.change(name, { query }, multi)
    return { deleted: changed, scan }
  }

  async close(): Promise<void> {
    this.builder.stop()
    await this.threads.close()
    this.transactions.close()
    this.commits.flush()
    this.sqlite.close()
  }
}
