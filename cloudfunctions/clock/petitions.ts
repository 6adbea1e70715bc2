import { petitionKinds, type PetitionKind } from '../../miniprogram/contract/petition/kinds'
import { isFinal } from '../../miniprogram/contract/petition/moves'
import { petitionStatuses, type PetitionStatus } from '../../miniprogram/contract/petition/statuses'
import type { PetitionRecord } from '../petition/records/record'
import type { Condition, Database } from '../shared/database'
import { clockCasesIn, type ClockCases } from './cases'

const batch = 50
const kinds = Object.keys(petitionKinds) as PetitionKind[]
const statuses = Object.keys(petitionStatuses) as PetitionStatus[]
const goingOn = statuses.filter((status) => kinds.some((kind) => !isFinal(kind, status)))

/** Petitions as the clock meets them. */
export interface ClockPetitions extends ClockCases<PetitionRecord> {
  /** A batch of which it has to be looked whether enough are left to handle it. */
  unchecked: () => Promise<PetitionRecord[]>
  /** Others serve by now: wherever somebody may not meet a case that goes on, it has to be looked again. */
  recheck: () => Promise<void>
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
    recheck: async () => {
      await all.change({ status: _.in(goingOn), barred: _.neq([]) }, { unchecked: true })
    },
    checked: async ({ _id, version }) => (await all.change({ _id, version }, { unchecked: _.remove() })) === 1,
    count: (where) => all.count(where),
  }
}
