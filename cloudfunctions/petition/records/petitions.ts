import type { Condition, Database } from '../../shared/database'
import type { Changes } from '../../shared/case/moving/changes'
import { asItWas, casesIn, cleaned, type Cases } from '../../shared/case/records/store'
import type { PetitionRecord, TalkRecord } from './record'

const leftOut = [
  'details',
  'place',
  'officer',
  'evidence',
  'timeline',
  'talk',
  'papers',
  'facets',
  'terms',
  'contacts',
] as const

/** What a list needs of a petition. */
export type RowRecord = Omit<PetitionRecord, (typeof leftOut)[number]>

/** Petitions, each method one round trip. `where` says whose they have to be. */
export interface Petitions extends Cases<PetitionRecord, RowRecord> {
  /** Undefined also for the one pair in a trillion that shares a code: neither is shown to the other. */
  byCode: (index: string) => Promise<PetitionRecord | undefined>
  /** False when the petition was moved meanwhile, or somebody else said something. */
  say: (before: PetitionRecord, where: Condition, entry: TalkRecord, changes: Changes) => Promise<boolean>
}

export function petitionsIn(database: Database): Petitions {
  const petitions = database.collection<PetitionRecord>('petitions')
  const _ = database.command
  return {
    ...casesIn<PetitionRecord, (typeof leftOut)[number]>(database, 'petitions', leftOut),
    byCode: async (index) => {
      const [found, another] = await petitions.find({ code: index }, { limit: 2 })
      return another ? undefined : found
    },
    say: async (before, where, entry, changes) => {
      const asItStood = { ...where, ...asItWas(before), [`talk.${before.talk.length}`]: _.exists(false) }
      return (await petitions.change(asItStood, { ...cleaned(changes, _), talk: _.push([entry]) })) === 1
    },
  }
}
