import { createHash } from 'node:crypto'
import type { Door } from '../../../miniprogram/contract/action'
import type { RefusalCode } from '../../../miniprogram/contract/replies'
import type { Keys } from '../keys'
import type { Sealed } from '../seal'

/** Who did what to which record, and what came of it. Nothing that a person wrote stands in it unsealed. */
export interface AuditEntry {
  _id: string
  at: Date
  door: Door
  action: string
  /** Id of the officer, or `anonymous`. */
  by: string
  /** Ids of the records that it concerned. */
  subjects: string[]
  move?: string
  /** Words were looked for. */
  searched?: true
  outcome: Outcome
  /** JSON of the reason, or of a list's filters, sealed as `given`. */
  given?: Sealed
  /** JSON of address and browser, sealed as `origin`. */
  origin?: Sealed
  /** Digest of all of this: who can only write into the database makes no record that holds. */
  mark: string
}

export type Outcome = 'done' | RefusalCode

/** The day of a record that has none yet; sorts behind every day. */
export const unsealed = 'UNSEALED'

/** As it is inserted. Its id for a place keeps the unique index on day and place from taking two of them for one. */
export interface WaitingRecord extends AuditEntry {
  day: typeof unsealed
  place: string
}

/** What the timer writes into it; never changed after that. */
export interface Seat {
  /** `2026-11-24` */
  day: string
  /** From 1. */
  place: number
  /** Hash of the record before it, of whichever day. */
  previous: string
  hash: string
}

export type SealedRecord = AuditEntry & Seat

/** What the first day of all begins after. */
export const beginning = '0'.repeat(64)

const sm3 = (text: string): string => createHash('sm3').update(text).digest('hex')

/** Whatever is stored, in the order of the fields' names: a field that was slipped in counts like any other. */
function textOf(record: object, without: readonly string[]): string {
  const fields = Object.entries(record).filter(([name]) => !without.includes(name))
  return JSON.stringify(fields.toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** Over all that is stored but the hash itself. */
export const hashOf = (record: Omit<SealedRecord, 'hash'>): string =>
  sm3(`e-du audit record 1\n${textOf(record, ['hash'])}`)

/** What a day's first record follows. */
export const openingOf = (day: string, before: string): string => sm3(`e-du audit day 1\n${day}\n${before}`)

/** Over all that was there before the chain. */
export const markOf = (record: Omit<AuditEntry, 'mark'>, { digest }: Pick<Keys, 'digest'>): string =>
  digest('audit', textOf(record, ['mark', 'day', 'place', 'previous', 'hash']))

export function sealedAs(record: WaitingRecord, seat: Omit<Seat, 'hash'>): SealedRecord {
  const seated = { ...record, ...seat }
  return { ...seated, hash: hashOf(seated) }
}
