import { faults } from '../../fault'
import { fromText, toText, type Document } from '../ejson'
import { assertId, isId, withId, type DocumentId } from '../ids'
import type { Scan, Search } from '../reading'
import type { Change } from '../store'
import { applyUpdate } from '../updating/update'
import { keyOf, type Locks } from './locks'
import type { Snapshot } from './snapshots'

/** One write of a transaction, to be done in its turn at the commit. */
export type Write = { collection: string; id: DocumentId } & (
  { kind: 'insert' | 'replace'; document: Document } | { kind: 'remove' }
)

/** The database outside of transactions. */
export interface Outside {
  locks: Locks
  textOf: (collection: string, id: DocumentId) => string | undefined
  /** Throws what these writes would throw at a commit now. */
  rehearse: (writes: readonly Write[]) => void
}

const byId: Scan = { index: '_id', examined: 1 }

/** Reads see the state at the start and its own writes. Nobody else sees anything before the commit. */
export class Transaction {
  /** What it made of a document; undefined where it was removed. */
  private readonly own = new Map<string, string | undefined>()
  readonly writes: Write[] = []

  constructor(
    private readonly snapshot: Snapshot,
    private readonly outside: Outside,
  ) {}

  async find(name: string, { query }: Search): Promise<{ rows: { text: string }[]; scan: Scan }> {
    const text = this.textOf(name, idOf(query))
    return { rows: text === undefined ? [] : [{ text }], scan: byId }
  }

  async insert(name: string, documents: Document[]): Promise<DocumentId[]> {
    const writes = documents.map((fields): Write => {
      const document = withId(fields)
      return { kind: 'insert', collection: name, id: assertId(document['_id']), document }
    })
    this.write(writes)
    return writes.map(({ id }) => id)
  }

  async update(name: string, update: Document, { query }: Change): Promise<{ updated: number; scan: Scan }> {
    const id = idOf(query)
    const before = this.textOf(name, id)
    if (before === undefined) return { updated: 0, scan: byId }
    const document = fromText(before)
    applyUpdate(document, update, query)
    if (toText(document) === before) return { updated: 0, scan: byId }
    this.write([{ kind: 'replace', collection: name, id, document }])
    return { updated: 1, scan: byId }
  }

  async set(name: string, id: DocumentId, fields: Document): Promise<'updated' | 'created'> {
    const known = this.textOf(name, id) !== undefined
    this.write([{ kind: known ? 'replace' : 'insert', collection: name, id, document: { _id: id, ...fields } }])
    return known ? 'updated' : 'created'
  }

  async remove(name: string, { query }: Change): Promise<{ deleted: number; scan: Scan }> {
    const id = idOf(query)
    if (this.textOf(name, id) === undefined) return { deleted: 0, scan: byId }
    this.write([{ kind: 'remove', collection: name, id }])
    return { deleted: 1, scan: byId }
  }

  /** Reads nothing any more. */
  letGo(): void {
    this.snapshot.letGo()
  }

  private textOf(collection: string, id: DocumentId): string | undefined {
    const key = keyOf(collection, id)
    return this.own.has(key) ? this.own.get(key) : this.snapshot.textOf(collection, id)
  }

  private write(writes: Write[]): void {
    for (const write of writes) this.lock(write.collection, write.id)
    this.outside.rehearse([...this.writes, ...writes])
    this.writes.push(...writes)
    for (const write of writes) {
      this.own.set(keyOf(write.collection, write.id), write.kind === 'remove' ? undefined : toText(write.document))
    }
  }

  /** The first write of a document takes it, unless somebody was quicker. */
  private lock(collection: string, id: DocumentId): void {
    const { locks, textOf } = this.outside
    const holder = locks.holderOf(collection, id)
    if (holder === this) return
    if (holder || textOf(collection, id) !== this.snapshot.textOf(collection, id)) throw faults.conflict()
    locks.take(collection, id, this)
  }
}

/** A transaction names each document it reads or writes. */
function idOf(query: Document): DocumentId {
  const { _id: id, ...others } = query
  if (isId(id) && !Object.keys(others).length) return id
  throw faults.unsupported('anything but doc() and add() in a transaction')
}
