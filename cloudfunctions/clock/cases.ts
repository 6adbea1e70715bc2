import type { Stepped } from '../shared/case/moving/changes'
import type { CaseRecord, DueRecord } from '../shared/case/records/record'
import { casesIn } from '../shared/case/records/store'
import type { Database } from '../shared/database'

const batch = 50

/** Cases of one sort as the clock meets them. It stands outside of recusal: it tells nobody what it reads. */
export interface ClockCases<R extends CaseRecord> {
  /** A batch whose last day was counted before the holidays of this year or an earlier one were published. */
  provisional: (year: number) => Promise<R[]>
  /** A batch to which something happens by itself by now. */
  ripe: (now: Date) => Promise<R[]>
  /** Stores a step. False when the case was moved meanwhile. */
  step: (before: R, stepped: Stepped<R>) => Promise<boolean>
  /** Settles a date that did not move. */
  settle: (before: R, due: DueRecord) => Promise<void>
  /** Nothing is to happen by itself after all. */
  forget: (before: R) => Promise<void>
  /** A batch of whose promise something is to be said by now. */
  toAlert: (now: Date) => Promise<R[]>
  /** A batch of which there is something to tell through WeChat. */
  withNews: (now: Date) => Promise<R[]>
  /** Puts the telling off, or gives it up. False when somebody else did, or there is newer news. */
  putOffNews: (before: R, until?: Date) => Promise<boolean>
  /** It was told; what came up meanwhile is told later. */
  newsTold: (before: R, until?: Date) => Promise<void>
  unreachable: (before: R) => Promise<void>
  /** A batch of which it has to be looked whether enough are left to handle it. */
  unchecked: () => Promise<R[]>
  /** Others serve by now: wherever somebody may not meet a case that goes on, it has to be looked again. */
  recheck: () => Promise<void>
  /** Enough are. False when it was moved meanwhile. */
  checked: (before: R) => Promise<boolean>
}

/** @param goingOn the statuses of cases that are not over */
export function clockCasesIn<R extends CaseRecord>(
  database: Database,
  collection: string,
  goingOn: readonly R['status'][],
): ClockCases<R> {
  const cases = casesIn<R>(database, collection, [])
  const all = database.collection<R>(collection)
  const _ = database.command
  const noNews = { newsAt: _.remove(), newsTries: _.remove() }
  return {
    provisional: (year) => all.find({ dueAwaits: _.lte(year) }, { order: ['dueAwaits', 'asc'], limit: batch }),
    ripe: (now) => all.find({ clockAt: _.lt(now) }, { order: ['clockAt', 'asc'], limit: batch }),
    step: (before, stepped) => cases.step(before, {}, stepped),
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
      await all.change({ status: _.in([...goingOn]), barred: _.neq([]) }, { unchecked: true })
    },
    checked: async ({ _id, version }) => (await all.change({ _id, version }, { unchecked: _.remove() })) === 1,
  }
}
