import type { PetitionRecord } from '../petition/records/record'
import type { Condition, Database } from '../shared/database'
import { clockCasesIn, type ClockCases } from './cases'

const batch = 50

/** Petitions as the clock meets them. */
export interface ClockPetitions extends ClockCases<PetitionRecord> {
  /** A batch of which it has to be looked whether enough are left to handle it. */
  unchecked: () => Promise<PetitionRecord[]>
  /** Enough are. False when it was moved meanwhile. */
  checked: (before: PetitionRecord) => Promise<boolean>
  count: (where: Condition) => Promise<number>
}

export function clockPetitionsIn(database: Database): ClockPetitions {
  const all = database.collection<PetitionRecord>('petitions')
  const _ = database.command
  return {
    ...clockCasesIn<PetitionRecord>(database, 'petitions'),
    unchecked: () => all.find({ unchecked: true }, { limit: batch }),
    checked: async ({ _id, version }) => (await all.change({ _id, version }, { unchecked: _.remove() })) === 1,
    count: (where) => all.count(where),
  }
}
