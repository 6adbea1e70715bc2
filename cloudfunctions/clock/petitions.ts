import { petitionKinds, type PetitionKind } from '../../miniprogram/contract/petition/kinds'
import { isFinal } from '../../miniprogram/contract/petition/moves'
import { petitionStatuses, type PetitionStatus } from '../../miniprogram/contract/petition/statuses'
import type { PetitionRecord } from '../petition/records/record'
import type { Condition, Database } from '../shared/database'
import { clockCasesIn, type ClockCases } from './cases'

const kinds = Object.keys(petitionKinds) as PetitionKind[]
const statuses = Object.keys(petitionStatuses) as PetitionStatus[]
const goingOn = statuses.filter((status) => kinds.some((kind) => !isFinal(kind, status)))

/** Petitions as the clock meets them. */
export interface ClockPetitions extends ClockCases<PetitionRecord> {
  count: (where: Condition) => Promise<number>
}

export function clockPetitionsIn(database: Database): ClockPetitions {
  const all = database.collection<PetitionRecord>('petitions')
  return {
    ...clockCasesIn<PetitionRecord>(database, 'petitions', goingOn),
    count: (where) => all.count(where),
  }
}
