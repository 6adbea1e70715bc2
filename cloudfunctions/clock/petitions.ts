import { petitionsIn } from '../petition/records/petitions'
import type { Stepped } from '../petition/records/changes'
import type { DueRecord } from '../petition/records/due'
import type { PetitionRecord } from '../petition/records/record'
import type { Condition, Database } from '../shared/database'

const batch = 50

/** Petitions as the clock meets them. It stands outside of recusal: it tells nobody what it reads. */
export interface ClockPetitions {
  /** A batch whose last day was counted before the holidays of this year or an earlier one were published. */
  provisional: (year: number) => Promise<PetitionRecord[]>
  /** A batch to which something happens by itself by now. */
  ripe: (now: Date) => Promise<PetitionRecord[]>
  /** Stores a step. False when the petition was moved meanwhile. */
  step: (before: PetitionRecord, stepped: Stepped) => Promise<boolean>
  /** Settles a date that did not move. */
  settle: (before: PetitionRecord, due: DueRecord) => Promise<void>
  /** Nothing is to happen by itself after all. */
  forget: (before: PetitionRecord) => Promise<void>
  count: (where: Condition) => Promise<number>
}

export function clockPetitionsIn(database: Database): ClockPetitions {
  const petitions = petitionsIn(database)
  const all = database.collection<PetitionRecord>('petitions')
  const _ = database.command
  return {
    provisional: (year) => all.find({ dueAwaits: _.lte(year) }, { order: ['dueAwaits', 'asc'], limit: batch }),
    ripe: (now) => all.find({ clockAt: _.lt(now) }, { order: ['clockAt', 'asc'], limit: batch }),
    step: (before, stepped) => petitions.step(before, {}, stepped),
    settle: async ({ _id, version, dueAwaits }, { dueAwaits: awaits }) => {
      await all.change({ _id, version, dueAwaits }, { dueAwaits: awaits ?? _.remove() })
    },
    forget: async ({ _id, version }) => {
      await all.change({ _id, version }, { clockAt: _.remove() })
    },
    count: (where) => all.count(where),
  }
}
