import { petitionKinds, type PetitionKind } from '../../miniprogram/contract/petition/kinds'
import { isFinal } from '../../miniprogram/contract/petition/moves'
import { petitionStatuses, type PetitionStatus } from '../../miniprogram/contract/petition/statuses'
import { petitionsIn } from '../petition/records/petitions'
import type { Stepped } from '../petition/moving/changes'
import type { DueRecord } from '../petition/moving/due'
import type { PetitionRecord } from '../petition/records/record'
import type { Condition, Database } from '../shared/database'

const batch = 50
const kinds = Object.keys(petitionKinds) as PetitionKind[]
const statuses = Object.keys(petitionStatuses) as PetitionStatus[]
const goingOn = statuses.filter((status) => kinds.some((kind) => !isFinal(kind, status)))

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
  /** A batch of whose promise something is to be said by now. */
  toAlert: (now: Date) => Promise<PetitionRecord[]>
  /** A batch of which there is something to tell through WeChat. */
  withNews: (now: Date) => Promise<PetitionRecord[]>
  /** Puts the telling off, or gives it up. False when somebody else did, or there is newer news. */
  putOffNews: (before: PetitionRecord, until?: Date) => Promise<boolean>
  /** It was told; what came up meanwhile is told later. */
  newsTold: (before: PetitionRecord, until?: Date) => Promise<void>
  unreachable: (before: PetitionRecord) => Promise<void>
  /** A batch of which it has to be looked whether enough are left to handle it. */
  unchecked: () => Promise<PetitionRecord[]>
  /** Others serve by now: wherever somebody may not meet a case that goes on, it has to be looked again. */
  recheck: () => Promise<void>
  /** Enough are. False when it was moved meanwhile. */
  checked: (before: PetitionRecord) => Promise<boolean>
  count: (where: Condition) => Promise<number>
}

export function clockPetitionsIn(database: Database): ClockPetitions {
  const petitions = petitionsIn(database)
  const all = database.collection<PetitionRecord>('petitions')
  const _ = database.command
  const noNews = { newsAt: _.remove(), newsTries: _.remove() }
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
    toAlert: (now) => all.find({ alertAt: _.lt(now) }, { order: ['alertAt', 'asc'], limit: batch }),
    withNews: (now) => all.find({ newsAt: _.lte(now) }, { order: ['newsAt', 'asc'], limit: batch }),
    putOffNews: async ({ _id, newsAt }, until) => {
      const later = until ? { newsAt: until, newsTries: _.inc(1) } : noNews
      return (await all.change({ _id, newsAt }, later)) === 1
    },
    newsTold: async ({ _id }, until) => {
      if (until) await all.change({ _id, newsAt: until }, noNews)
    },
    unreachable: async ({ _id }) => {
      await all.change({ _id }, { ...noNews, reachable: _.remove() })
    },
    unchecked: () => all.find({ unchecked: true }, { limit: batch }),
    recheck: async () => {
      await all.change({ status: _.in(goingOn), barred: _.neq([]) }, { unchecked: true })
    },
    checked: async ({ _id, version }) => (await all.change({ _id, version }, { unchecked: _.remove() })) === 1,
    count: (where) => all.count(where),
  }
}
