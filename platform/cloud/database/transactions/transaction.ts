import { faults } from '../../fault'
import { fromText, toText, type Document } from '../ejson'
import { assertId, isId, withId, type DocumentId } from '../ids'
import type { Scan, Search } from '../reading'
import type { Change } from '../store'
import { applyUpdate } from '../updating/update'
import type { Locks } from './locks'
import type { Snapshot } from './snapshots'

/** One write of a transaction, to be done in its turn at the commit. */
export type Write = { collection: string; id: DocumentId } & (
  { kind: 'insert' | 'replace'; document: Document } | { kind: 'remove' }
)

/** The database outside of transactions. */
export interface Outside {
  locks: Locks
  textOf: (collection: string, id: DocumentId) => string | undefined
  /** Elsewhere where a condition may take long on a single document. */
  choose: (texts: readonly string[], search: Search) => Promise<string[]>
  /** Throws what these writes would throw at a commit now. */
  rehearse: (writes: readonly Write[]) => void
}

const byId: Scan = { index: '_id', examined: 1 }

/** Reads see the state at the first of its actions, as in MongoDB, and its own writes. Nobody else sees anything before the commit. */
export class Transaction {
  /** What it made of a collection's documents; undefined where one was removed. */
  private readonly own = new Map<string, Map<DocumentId, string | undefined>>()
  readonly writes: Write[] = []
  private ended = false
  private taken: Snapshot | undefined

  constructor(
    private readonly takeSnapshot: () => Snapshot,
    private readonly outside: Outside,
  ) {}

  async find(name: string, search: Search): Promise<{ rows: { text: string }[]; scan: Scan }> {
    const { texts, scan } = this.superset(name, search.query)
    return { rows: (await this.outside.choose(texts, search)).map((text) => ({ text })), scan }
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
    const before = this.textOf(name, idOf(query))
    const after = before === undefined ? undefined : this.change(name, before, update, query)
    return { updated: after === before ? 0 : 1, scan: byId }
  }

  async updateAndReturn(name: string, update: Document, query: Document): Promise<{ text?: string; scan: Scan }> {
    const { rows, scan } = await this.find(name, { query, limit: 1 })
    return { text: rows[0] && this.change(name, rows[0].text, update, query), scan }
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

  /** Reads and writes nothing any more. */
  letGo(): void {
    this.ended = true
    this.taken?.letGo()
  }

  private get snapshot(): Snapshot {
    return (this.taken ??= this.takeSnapshot())
  }

  private textOf(collection: string, id: DocumentId): string | undefined {
    const own = this.own.get(collection)
    return own?.has(id) ? own.get(id) : this.snapshot.textOf(collection, id)
  }

  private superset(name: string, query: Document): { texts: string[]; scan: Scan } {
    const own = this.own.get(name) ?? new Map<DocumentId, string | undefined>()
    const { texts, scan } = this.snapshot.superset(name, query)
    const others = own.size ? texts.filter((text) => !own.has(assertId(fromText(text)['_id']))) : texts
    return { texts: [...others, ...[...own.values()].filter((text) => text !== undefined)], scan }
  }

  /** Writes what an update makes of a document, unless that is the same. */
  private change(collection: string, before: string, update: Document, query: Document): string {
    const document = fromText(before)
    applyUpdate(document, update, query)
    const after = toText(document)
    if (after !== before) {
      this.write([{ kind: 'replace', collection, id: assertId(document['_id']), document }])
    }
    return after
  }

  private write(writes: Write[]): void {
    // It may have ended while it was choosing what to write.
    if (this.ended) throw faults.noTransaction()
    for (const write of writes) this.lock(write.collection, write.id)
    this.outside.rehearse([...this.writes, ...writes])
    this.writes.push(...writes)
    for (const write of writes) {
      const own = this.own.get(write.collection) ?? new Map<DocumentId, string | undefined>()
      this.own.set(write.collection, own.set(write.id, write.kind === 'remove' ? undefined : toText(write.document)))
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

/** A transaction names each document it changes. */
function idOf(query: Document): DocumentId {
  const { _id: id, ...others } = query
  if (isId(id) && !Object.keys(others).length) return id
  throw faults.unsupported('a change by where() in a transaction')
}
