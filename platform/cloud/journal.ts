/** One database action: `index` is the index used, null for a full scan, 'none needed' when nothing was looked up. */
export interface QueryRecord {
  action: string
  collection: string
  index: string | null
  examined: number
  /** It took too long or too much and was ended before it had looked at everything. */
  ended?: boolean
  function: string
  requestId: string
}

/** Queries of one kind that looked at whole collections, since the start. */
export interface ScanRecord {
  collection: string
  action: string
  function: string
  times: number
  mostExamined: number
  /** Of them, those that took too long or too much and were ended. */
  ended: number
}

export interface CallRecord {
  name: string
  requestId: string
  /** When it began. */
  at: string
  ms: number
  /** What the function printed. */
  logs: LogLine[]
  error: string | null
  databaseActions: number
}

export interface LogLine {
  time: string
  level: 'debug' | 'info' | 'warn' | 'error'
  text: string
  function?: string
  requestId?: string
}

/** A place in the journal, to read from later. */
export interface Mark {
  queries: number
  calls: number
}

export const fromStart: Mark = { queries: 0, calls: 0 }

/** The last so many of something, each with its number. */
class Ring<Item> {
  private items: Item[] = []
  private dropped = 0

  constructor(private readonly size: number) {}

  get count(): number {
    return this.dropped + this.items.length
  }

  add(item: Item): void {
    this.items.push(item)
    if (this.items.length <= this.size * 2) return
    this.dropped += this.items.length - this.size
    this.items = this.items.slice(-this.size)
  }

  from(count: number): Item[] {
    return this.items.slice(Math.max(0, count - this.dropped))
  }
}

/** What the cloud did lately, for tests, budgets and a page that shows it. */
export class Journal {
  private readonly queryRing = new Ring<QueryRecord>(10_000)
  private readonly callRing = new Ring<CallRecord>(2000)
  private readonly scanned = new Map<string, ScanRecord>()
  private readonly open = new Map<string, { name: string; at: string; databaseActions: number }>()

  callStarted(requestId: string, name: string): void {
    this.open.set(requestId, { name, at: new Date().toISOString(), databaseActions: 0 })
  }

  callEnded(record: Omit<CallRecord, 'at' | 'databaseActions'>): void {
    const { at = new Date().toISOString(), databaseActions = 0 } = this.open.get(record.requestId) ?? {}
    this.open.delete(record.requestId)
    this.callRing.add({ ...record, at, databaseActions })
  }

  query(requestId: string, record: Omit<QueryRecord, 'function' | 'requestId'>): void {
    const call = this.open.get(requestId)
    if (call) call.databaseActions++
    const full = { ...record, function: call?.name ?? '', requestId }
    this.queryRing.add(full)
    if (full.index === null) this.noteScan(full)
  }

  /** The costliest first. Unlike the latest queries, none is forgotten. */
  get scans(): ScanRecord[] {
    return [...this.scanned.values()].toSorted((a, b) => b.ended - a.ended || b.mostExamined - a.mostExamined)
  }

  private noteScan({ collection, action, function: asker, examined, ended }: QueryRecord): void {
    const key = JSON.stringify([collection, action, asker])
    const kind = this.scanned.get(key) ?? { collection, action, function: asker, times: 0, mostExamined: 0, ended: 0 }
    kind.times++
    kind.ended += ended ? 1 : 0
    kind.mostExamined = Math.max(kind.mostExamined, examined)
    this.scanned.set(key, kind)
  }

  /** Something the cloud itself has to say about a call. */
  lineOf(requestId: string, level: LogLine['level'], text: string): LogLine {
    const call = this.open.get(requestId)
    return { time: new Date().toISOString(), level, text, requestId, ...(call && { function: call.name }) }
  }

  mark(): Mark {
    return { queries: this.queryRing.count, calls: this.callRing.count }
  }

  since(mark: Mark): { queries: QueryRecord[]; calls: CallRecord[] } {
    return { queries: this.queryRing.from(mark.queries), calls: this.callRing.from(mark.calls) }
  }
}
