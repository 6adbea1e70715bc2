/** What transactions have to do, over a map in memory. */

export interface Thing {
  n: number
  /** Unique among all. */
  u: number
}
export type Things = Map<string, Thing>

export type Write =
  | { kind: 'add' | 'set'; id: string; thing: Thing }
  | { kind: 'raise' | 'remove'; id: string }
  /** Raises whatever has this n; only outside of transactions. */
  | { kind: 'raiseAll'; n: number }

export type Outcome = 'ok' | 'none' | 'duplicate' | 'conflict' | 'gone'
export type Settled = { token: number; outcome: Outcome }

interface Open {
  /** Taken by the first of its actions. */
  snapshot?: Things
  writes: Write[]
}

interface Waiting {
  token: number
  write: Write
}

const sameThing = (one: Thing | undefined, other: Thing | undefined) => one?.n === other?.n && one?.u === other?.u

function put(things: Things, id: string, thing: Thing): Outcome {
  for (const [other, { u }] of things) if (other !== id && u === thing.u) return 'duplicate'
  things.set(id, thing)
  return 'ok'
}

/** Does a write to these things. */
function apply(things: Things, write: Write): Outcome {
  if (write.kind === 'raiseAll') {
    const meant = [...things].filter(([, { n }]) => n === write.n)
    for (const [id, thing] of meant) things.set(id, { ...thing, n: thing.n + 1 })
    return meant.length ? 'ok' : 'none'
  }
  const known = things.get(write.id)
  if (write.kind === 'add' && known) return 'duplicate'
  if (write.kind === 'add' || write.kind === 'set') return put(things, write.id, write.thing)
  if (!known) return 'none'
  if (write.kind === 'raise') return put(things, write.id, { ...known, n: known.n + 1 })
  things.delete(write.id)
  return 'ok'
}

export class TransactionModel {
  committed: Things = new Map()
  private readonly open = new Map<number, Open>()
  private readonly locks = new Map<string, number>()
  private waiting: Waiting[] = []

  start(slot: number): void {
    this.open.set(slot, { writes: [] })
  }

  isOpen(slot: number): boolean {
    return this.open.has(slot)
  }

  read(slot: number, id: string): Thing | undefined | 'gone' {
    const transaction = this.open.get(slot)
    return transaction ? this.seen(transaction).get(id) : 'gone'
  }

  write(slot: number, write: Exclude<Write, { kind: 'raiseAll' }>): { outcome: Outcome; settled: Settled[] } {
    const transaction = this.open.get(slot)
    if (!transaction) return { outcome: 'gone', settled: [] }
    const needsOne = write.kind === 'raise' || write.kind === 'remove'
    if (needsOne && !this.seen(transaction).has(write.id)) return { outcome: 'none', settled: [] }
    const outcome = this.mayTake(slot, transaction, write.id) ? this.rehearse(transaction, write) : 'conflict'
    if (outcome !== 'ok') return { outcome, settled: this.end(slot) }
    this.locks.set(write.id, slot)
    transaction.writes.push(write)
    return { outcome, settled: [] }
  }

  commit(slot: number): { outcome: Outcome; settled: Settled[] } {
    const transaction = this.open.get(slot)
    if (!transaction) return { outcome: 'gone', settled: [] }
    const after = new Map(this.committed)
    const failed = transaction.writes.map((write) => apply(after, write)).find((outcome) => outcome !== 'ok')
    if (!failed) this.committed = after
    return { outcome: failed ?? 'ok', settled: this.end(slot) }
  }

  rollback(slot: number): { outcome: Outcome; settled: Settled[] } {
    if (!this.open.has(slot)) return { outcome: 'gone', settled: [] }
    return { outcome: 'ok', settled: this.end(slot) }
  }

  /** What a write outside of transactions answers; nothing when it has to wait. */
  plain(token: number, write: Write): Outcome | undefined {
    if (!this.isHeld(write)) return this.applied(write)
    this.waiting.push({ token, write })
    return undefined
  }

  private snapshotOf(transaction: Open): Things {
    return (transaction.snapshot ??= new Map(this.committed))
  }

  private seen(transaction: Open): Things {
    const things = new Map(this.snapshotOf(transaction))
    // What others committed since may share a unique value with it; that is the commit's affair.
    for (const write of transaction.writes)
      if (apply(things, write) === 'duplicate' && 'thing' in write) things.set(write.id, write.thing)
    return things
  }

  private mayTake(slot: number, transaction: Open, id: string): boolean {
    const holder = this.locks.get(id)
    if (holder !== undefined) return holder === slot
    return sameThing(this.committed.get(id), this.snapshotOf(transaction).get(id))
  }

  private rehearse({ writes }: Open, write: Write): Outcome {
    const things = new Map(this.committed)
    for (const each of [...writes, write]) {
      const outcome = apply(things, each)
      if (outcome !== 'ok') return outcome
    }
    return 'ok'
  }

  private applied(write: Write): Outcome {
    const after = new Map(this.committed)
    const outcome = apply(after, write)
    if (outcome === 'ok') this.committed = after
    return outcome
  }

  private isHeld(write: Write): boolean {
    if (write.kind === 'raiseAll') {
      return [...this.committed].some(([id, { n }]) => n === write.n && this.locks.has(id))
    }
    const nothingThere = (write.kind === 'raise' || write.kind === 'remove') && !this.committed.has(write.id)
    return !nothingThere && this.locks.has(write.id)
  }

  private end(slot: number): Settled[] {
    this.open.delete(slot)
    for (const [id, holder] of this.locks) if (holder === slot) this.locks.delete(id)
    const settled: Settled[] = []
    const still: Waiting[] = []
    for (const each of this.waiting) {
      if (this.isHeld(each.write)) still.push(each)
      else settled.push({ token: each.token, outcome: this.applied(each.write) })
    }
    this.waiting = still
    return settled
  }
}
