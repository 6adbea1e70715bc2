import { checkDay, type Fault, type Seen, type VerifyingKeys } from './check-day'
import type { AuditDay } from './day'
import { beginning, markOf, type SealedRecord, type WaitingRecord } from './record'

/** Everything the audit has stored, as it was at one moment. */
export interface AuditBooks {
  /** In the order of their dates. */
  days: readonly AuditDay[]
  /** In the order of day and place. */
  sealed: Iterable<SealedRecord>
  waiting: Iterable<WaitingRecord>
  /** How many records there are, whatever their day says. */
  total: number
}

export interface DayReport {
  day: string
  count: number
  /** The first thing that is wrong with it. */
  fault?: Fault
}

export interface AuditReport {
  days: DayReport[]
  /** Records without a place, and when the oldest was made. */
  unsealed: { count: number; forged: number; oldest?: Date }
  /** Records that belong to no day and wait for none. */
  strays: number
  end?: Seen
}

/** Goes through the whole chain. What is seen must still stand in it. */
export function verifyAudit(books: AuditBooks, keys: VerifyingKeys, seen?: Seen): AuditReport {
  const { unsealed, pending } = tailOf(books, keys)
  const closings = new Map(books.days.map((day) => [day._id, day]))
  const records = recordsByDay(books.sealed)
  const reports: DayReport[] = []
  let last: AuditDay | undefined
  let strays = books.total - unsealed.count
  for (const [day, sealed] of inOrder(records, [...closings.keys()])) {
    const closing = closings.get(day)
    // A closing that names no day after it, and has one, is an old one that was put back.
    const misled = last && !last.next ? reports.at(-1) : undefined
    if (misled) misled.fault ??= { what: 'misplaced' }
    reports.push(...lostBetween(last, day))
    const all = closing ? withSeated(sealed, closing, pending) : sealed
    strays -= sealed.length
    const before = last?.hash ?? beginning
    const fault = checkDay({ day, closing, records: all, before, keys, seen })
    reports.push({ day, count: all.length, ...(fault && { fault }) })
    last = closing ?? last
  }
  // A day that was named waits for its first record; the record is there already.
  if (last?.next && !unsealed.count) reports.push(...lostBetween(last, 'none'))
  if (seen && !reports.some(({ day }) => day === seen.day)) {
    reports.push({ day: seen.day, count: 0, fault: { place: seen.place, what: 'missing' } })
  }
  return {
    days: reports,
    unsealed,
    strays,
    ...(last && { end: { day: last._id, place: last.count, hash: last.hash } }),
  }
}

export const isBroken = ({ days, unsealed, strays }: AuditReport): boolean =>
  unsealed.forged > 0 || strays > 0 || days.some(({ fault }) => fault)

/** A day that the one before it names, and that is not there. */
function lostBetween(last: AuditDay | undefined, day: string): DayReport[] {
  if (!last?.next || last.next === day) return []
  return [{ day: last.next, count: 0, fault: { what: 'missing' } }]
}

function tailOf({ days, waiting }: AuditBooks, keys: VerifyingKeys) {
  const wanted = new Set(days.flatMap(({ pending }) => pending.map(({ id }) => id)))
  const pending = new Map<string, WaitingRecord>()
  const unsealed: AuditReport['unsealed'] = { count: 0, forged: 0 }
  for (const record of waiting) {
    unsealed.count += 1
    if (markOf(record, keys) !== record.mark) unsealed.forged += 1
    if (!unsealed.oldest || record.at < unsealed.oldest) unsealed.oldest = record.at
    if (wanted.has(record._id)) pending.set(record._id, record)
  }
  return { unsealed, pending }
}

/** The timer gave a day's last records their places and is about to write them: they count as written. */
function withSeated(
  sealed: readonly SealedRecord[],
  { _id, pending }: AuditDay,
  waiting: ReadonlyMap<string, WaitingRecord>,
): readonly SealedRecord[] {
  const seated = pending.flatMap(({ id, ...seat }) => {
    const record = waiting.get(id)
    return record ? [{ ...record, day: _id, ...seat }] : []
  })
  return seated.length ? [...sealed, ...seated].toSorted((one, other) => one.place - other.place) : sealed
}

function* recordsByDay(sealed: Iterable<SealedRecord>): Generator<[day: string, records: SealedRecord[]]> {
  let records: SealedRecord[] = []
  for (const record of sealed) {
    if (records[0] && records[0].day !== record.day) {
      yield [records[0].day, records]
      records = []
    }
    records.push(record)
  }
  if (records[0]) yield [records[0].day, records]
}

/** Days with records and days with a closing, which should be the same, merged in their order. */
function* inOrder(
  records: Iterable<[day: string, records: SealedRecord[]]>,
  closings: string[],
): Generator<[day: string, records: SealedRecord[]]> {
  const left = [...closings]
  for (const [day, found] of records) {
    while (left[0] !== undefined && left[0] < day) yield [left.shift() ?? '', []]
    if (left[0] === day) left.shift()
    yield [day, found]
  }
  for (const day of left) yield [day, []]
}
