import { randomUUID } from 'node:crypto'
import { CloudFault, faults } from '../../fault'
import type { Queries } from '../reading/queries'
import type { Catalog } from '../catalog'
import type { GroupCommit } from '../writing/group-commit'
import type { Reader } from '../reading/reader'
import type { Rows } from '../writing/rows'
import { Locks } from './locks'
import { Snapshots } from './snapshots'
import { Transaction, type Write } from './transaction'

export interface TransactionLimits {
  /** From start to commit, in ms: 30,000 unless told otherwise, as WeChat has it. */
  lifeMs?: number
  /** Open at once: 100 unless told otherwise. */
  mostOpen?: number
}

export const defaultLifeMs = 30_000
const defaultMostOpen = 100

export interface TransactionParts {
  file: string
  catalog: Catalog
  reader: Reader
  rows: Rows
  commits: GroupCommit
  queries: Queries
  locks: Locks
  limits: TransactionLimits
}

/** The transactions that were started and have not ended. */
export class Transactions {
  private readonly open = new Map<string, { transaction: Transaction; expiry: NodeJS.Timeout; callId: string }>()

  private readonly snapshots: Snapshots

  constructor(private readonly parts: TransactionParts) {
    this.snapshots = new Snapshots(parts.file)
  }

  /** `callId`: which call of a function it belongs to. */
  start(callId = ''): string {
    const { reader, commits, queries, locks, limits } = this.parts
    const { lifeMs = defaultLifeMs, mostOpen = defaultMostOpen } = limits
    if (this.open.size >= mostOpen) {
      const message = `${mostOpen} transactions are open, and no more may be at once`
      throw new CloudFault('EXCEED_CONCURRENT_REQUEST_LIMIT', message)
    }
    const transaction = new Transaction(() => this.snapshots.take(), {
      locks,
      textOf: (collection, id) => reader.find(collection, { query: { _id: id } }).rows[0]?.text,
      queries,
      rehearse: (writes) => commits.rehearse(() => this.replay(writes)),
    })
    const id = randomUUID()
    const expiry = setTimeout(() => this.abort(id), lifeMs).unref()
    this.open.set(id, { transaction, expiry, callId })
    return id
  }

  isOpenIn(callId: string): boolean {
    return [...this.open.values()].some((each) => each.callId === callId)
  }

  /** As in MongoDB, whatever fails within a transaction ends it. */
  async within<Value>(id: string, run: (transaction: Transaction) => Promise<Value>): Promise<Value> {
    const transaction = this.find(id)
    try {
      return await run(transaction)
    } catch (error) {
      if (this.open.has(id)) this.abort(id)
      throw error
    }
  }

  /** Everything it wrote, or nothing; resolves once it is on disk. */
  async commit(id: string): Promise<void> {
    const transaction = this.take(id)
    try {
      const { writes } = transaction
      if (writes.length) await this.parts.commits.write(() => this.replay(writes))
    } finally {
      this.letGo(transaction)
    }
  }

  abort(id: string): void {
    this.letGo(this.take(id))
  }

  close(): void {
    for (const id of this.open.keys()) this.abort(id)
    this.snapshots.close()
  }

  private find(id: string): Transaction {
    const found = this.open.get(id)
    if (!found) throw faults.noTransaction()
    return found.transaction
  }

  /** From here on nobody reaches it any more, and it keeps nothing but its locks. */
  private take(id: string): Transaction {
    const transaction = this.find(id)
    clearTimeout(this.open.get(id)?.expiry)
    this.open.delete(id)
    transaction.letGo()
    return transaction
  }

  private letGo(transaction: Transaction): void {
    this.parts.locks.releaseAll(transaction)
    this.parts.commits.release(transaction)
  }

  /** In the order they were made, so that a unique key may pass from one document to another. */
  private replay(writes: readonly Write[]): void {
    const { catalog, reader, rows } = this.parts
    for (const write of writes) {
      const collection = catalog.get(write.collection)
      if (write.kind === 'insert') {
        rows.insert(collection, write.document)
        continue
      }
      const row = reader.find(write.collection, { query: { _id: write.id } }).rows[0]
      if (!row) throw faults.conflict()
      if (write.kind === 'remove') rows.remove(collection, row)
      else rows.replace(collection, row, write.document)
    }
  }
}
