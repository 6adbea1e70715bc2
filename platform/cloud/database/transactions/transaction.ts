import { faults } from '../../fault'
import { conditionsIn, type Work } from '../writing/altering'
import { fromText, toText, type Document } from '../ejson'
import { assertId, isId, withId, type DocumentId } from '../ids'
import type { Queries } from '../reading/queries'
import type { Scan, Search } from '../reading/reader'
import type { Change } from '../store'
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
  queries: Queries
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
    const chosen = await this.outside.queries.ask('choose', { texts, search }, search.query)
    return { rows: chosen.map((text) => ({ text })), scan }
  }

  project(texts: readonly string[], fields: Document): Promise<string[]> {
    return this.outside.queries.ask('project', { texts, fields }, fields)
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
    const changed = await this.change(name, idOf(query), { query, update })
    return { updated: changed && changed.after !== changed.before ? 1 : 0, scan: byId }
  }

  async updateAndReturn(name: string, update: Document, query: Document): Promise<{ text?: string; scan: Scan }> {
    const { rows, scan } = await this.find(name, { query, limit: 1 })
    const id = rows[0] && assertId(fromText(rows[0].text)['_id'])
    const changed = id === undefined ? undefined : await this.change(name, id, { query, update })
    return { text: changed?.after, scan }
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
  private async change(collection: string, id: DocumentId, work: Work) {
    for (;;) {
      this.assertGoing()
      const before = this.textOf(collection, id)
      if (before === undefined) return undefined
      const [altered] = await this.outside.queries.ask('alter', { texts: [before], work }, conditionsIn(work))
      this.assertGoing()
      // Another of its own writes may have come first.
      if (this.textOf(collection, id) !== before) continue
      if (altered?.text === undefined) return undefined
      const after = altered.text
      if (after !== before) this.write([{ kind: 'replace', collection, id, document: fromText(after) }])
      return { before, after }
    }
  }

  /** It may have ended while it was working out what to write. */
  private assertGoing(): void {
    if (this.ended) throw faults.noTransaction()
  }

  private write(writes: Write[]): void {
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
