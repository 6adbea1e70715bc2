import { checkinStatesWho, type CheckinStateName } from '../../../miniprogram/contract/inspection/checkin/states'
import { pageSize } from '../../shared/case/records/store'
import type { Database } from '../../shared/database'
import type { CheckinRecord } from './checkin-record'

/** So many rows of the board come at once. */
export const boardPage = 500

type Changed = Partial<Omit<CheckinRecord, '_id' | 'said'>> & { said?: CheckinRecord['said'][number] }

/** Requests and answers, each method one round trip. */
export interface Checkins {
  /** False when this officer was asked before. */
  add: (record: CheckinRecord) => Promise<boolean>
  find: (id: string) => Promise<CheckinRecord | undefined>
  /** The officer's own, newest first. */
  mine: (officer: string, after?: string) => Promise<CheckinRecord[]>
  waiting: (officer: string) => Promise<number>
  /** What changed after that, the oldest change first. */
  since: (rollcall: string, after: string) => Promise<CheckinRecord[]>
  /** False when it is in none of these states any more. */
  move: (id: string, from: readonly CheckinStateName[], change: Changed) => Promise<boolean>
  /** The officer's last position before this one. */
  lastFixed: (officer: string, before: Date) => Promise<CheckinRecord | undefined>
  /** Whether this picture was handed in with another answer. */
  hasPicture: (picture: string, but: string) => Promise<boolean>
  unchecked: (rollcall: string) => Promise<number>
  /** A page of those that still hold a position. */
  fixed: (rollcall: string, most: number) => Promise<CheckinRecord[]>
  /** What became of it stays; where it was and what was seen goes. */
  forget: (id: string) => Promise<void>
  /** A page of those in this state. */
  inState: (rollcall: string, state: CheckinStateName, most: number) => Promise<CheckinRecord[]>
}

export function checkinsIn(database: Database): Checkins {
  const all = database.collection<CheckinRecord>('checkins')
  const _ = database.command
  return {
    add: (record) => all.add(record),
    find: (id) => all.first({ _id: id }),
    mine: (officer, after) =>
      all.find(
        { officer, changed: after ? _.lt(after) : _.gt('') },
        { order: ['changed', 'desc'], limit: pageSize + 1 },
      ),
    waiting: (officer) => all.count({ officer, state: _.in(['ASKED', 'POSTPONED']) }),
    since: (rollcall, after) =>
      all.find({ rollcall, changed: _.gt(after) }, { order: ['changed', 'asc'], limit: boardPage + 1 }),
    move: async (id, from, { said, answer, ...change }) => {
      const set = { ...change, ...(answer && { answer: _.set(answer) }), ...(said && { said: _.push([said]) }) }
      return (await all.change({ _id: id, state: _.in([...from]) }, set)) === 1
    },
    lastFixed: async (officer, before) =>
      (await all.find({ officer, fixedAt: _.lt(before) }, { order: ['fixedAt', 'desc'], limit: 1 }))[0],
    hasPicture: async (picture, but) =>
      (await all.find({ picture, _id: _.neq(but) }, { limit: 1, only: ['_id'] })).length > 0,
    unchecked: (rollcall) => all.count({ rollcall, state: _.in(checkinStatesWho('unchecked')) }),
    fixed: (rollcall, most) => all.find({ rollcall, fixedAt: _.gt(new Date(0)) }, { limit: most }),
    forget: async (id) => {
      // The picture's digest stays: the same one is found again.
      const gone = ['fixedAt', 'answer.fix', 'answer.original', 'answer.drawn']
      await all.change({ _id: id }, Object.fromEntries(gone.map((path) => [path, _.remove()])))
    },
    inState: (rollcall, state, most) => all.find({ rollcall, state }, { limit: most }),
  }
}

/** Sorts by when something changed, and tells two apart that changed at once. */
export const changedAt = (id: string, at: Date): { at: Date; changed: string } => ({
  at,
  changed: `${at.toISOString()}-${id}`,
})
