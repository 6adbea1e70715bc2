import type { Keys } from '../keys'
import type { PublishedKeys } from '../receipts/check'
import { isGenuine, type AuditDay } from './day'
import { hashOf, markOf, openingOf, type SealedRecord } from './record'

/** What can be wrong with a record, or with a day's closing. */
export const faults = {
  altered: 'was altered',
  missing: 'is missing',
  misplaced: 'is out of order',
  forged: 'is forged',
} as const

export interface Fault {
  /** Absent: the day's closing. */
  place?: number
  what: keyof typeof faults
}

export interface VerifyingKeys extends Pick<Keys, 'digest'> {
  published: PublishedKeys
}

/** The end of the chain as somebody saw it before. */
export interface Seen {
  day: string
  place: number
  hash: string
}

interface DayToCheck {
  day: string
  closing?: AuditDay
  /** In the order of their places. */
  records: readonly SealedRecord[]
  /** The hash with which the day before ended. */
  before: string
  keys: VerifyingKeys
  seen?: Seen
}

/** The first thing that is wrong with a day. */
export function checkDay(day: DayToCheck): Fault | undefined {
  return inRecords(day) ?? inClosing(day) ?? inWhatWasSeen(day)
}

function inRecords({ day, closing, records, before, keys }: DayToCheck): Fault | undefined {
  let previous = openingOf(day, closing?.before ?? before)
  for (const [index, record] of records.entries()) {
    const place = index + 1
    if (record.place !== place) return { place, what: 'missing' }
    if (hashOf(record) !== record.hash) return { place, what: movedWithin(record, records) ? 'misplaced' : 'altered' }
    // It fits itself, yet not its neighbour, or was not made by us: somebody computed it anew.
    if (record.previous !== previous || markOf(record, keys) !== record.mark) return { place, what: 'forged' }
    previous = record.hash
  }
  return undefined
}

const movedWithin = (record: SealedRecord, records: readonly SealedRecord[]): boolean =>
  records.some((_, index) => hashOf({ ...record, place: index + 1 }) === record.hash)

function inClosing({ closing, records, before, keys }: DayToCheck): Fault | undefined {
  if (!closing) return { what: 'missing' }
  if (!isGenuine(closing, keys.published)) return { what: 'forged' }
  if (closing.before !== before) return { what: 'misplaced' }
  const { count, hash, _id } = closing
  if (records.length < count) return { place: records.length + 1, what: 'missing' }
  if (records.length > count) return { place: count + 1, what: 'forged' }
  const end = records.at(-1)?.hash ?? openingOf(_id, before)
  return end === hash ? undefined : { place: count, what: 'forged' }
}

/** Days that are whole in themselves may still be older than what was seen: a copy was put back. */
function inWhatWasSeen({ day, records, before, seen }: DayToCheck): Fault | undefined {
  if (seen?.day !== day) return undefined
  const hash = seen.place ? records[seen.place - 1]?.hash : openingOf(day, before)
  if (hash === seen.hash) return undefined
  return { place: seen.place, what: hash === undefined ? 'missing' : 'forged' }
}
