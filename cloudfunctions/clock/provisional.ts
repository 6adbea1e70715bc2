import type { DueRecord } from '../petition/records/due'
import type { EventRecord, PetitionRecord } from '../petition/records/record'
import type { Database } from '../shared/database'

const batch = 50
const unneeded = ['subject', 'details', 'place', 'name', 'phone', 'evidence', 'timeline'] as const

/** A petition whose last day was counted before the holidays of its year were published. */
export type ProvisionalRecord = Omit<PetitionRecord, (typeof unneeded)[number]> & DueRecord

export interface Provisional {
  /** A batch of those that await this year or an earlier one. */
  awaiting: (year: number) => Promise<ProvisionalRecord[]>
  /** Stores what was counted, with its event when the date moved. False when the petition was moved meanwhile. */
  settle: (petition: ProvisionalRecord, due: DueRecord, event?: EventRecord) => Promise<boolean>
}

export function provisionalIn(database: Database): Provisional {
  const petitions = database.collection<PetitionRecord>('petitions')
  const _ = database.command
  return {
    awaiting: async (year) => {
      const where = { dueAwaits: _.lte(year) }
      const found = await petitions.find(where, { order: ['dueAwaits', 'asc'], limit: batch, without: unneeded })
      // Whatever awaits a year has a last day.
      return found as (PetitionRecord & DueRecord)[]
    },
    settle: async ({ _id, version, dueAwaits }, due, event) => {
      const told = event && { version: version + 1, timeline: _.push([event]) }
      const changed = await petitions.change(
        { _id, version, dueAwaits },
        { dueAt: due.dueAt, dueAwaits: due.dueAwaits ?? _.remove(), ...told },
      )
      return changed === 1
    },
  }
}
