import { casesIn, type Cases } from '../../shared/case/records/store'
import type { Database } from '../../shared/database'
import type { RollcallRecord } from './rollcall-record'

const most = 20
const leftOut = ['timeline', 'papers', 'named'] as const

/** What a list needs of a roll call. */
export type RollcallRowRecord = Omit<RollcallRecord, (typeof leftOut)[number]>

/** Roll calls, each method one round trip. */
export interface Rollcalls extends Cases<RollcallRecord, RollcallRowRecord> {
  byId: (id: string) => Promise<RollcallRecord | undefined>
  byIds: (ids: readonly string[]) => Promise<RollcallRowRecord[]>
  /** Issued ones of which not everybody is written down. */
  spreading: () => Promise<RollcallRecord[]>
  /** Whose time is over, and that are not closed yet. */
  over: (now: Date) => Promise<RollcallRecord[]>
  /** Closed ones of which it is still to be said who missed them. */
  toMiss: () => Promise<RollcallRecord[]>
  /** Whose positions have been kept long enough. */
  toForget: (now: Date) => Promise<RollcallRecord[]>
  /** They are gone. */
  forgotten: (id: string) => Promise<void>
  /** That was said. */
  missed: (id: string) => Promise<void>
  /** So many more were written down. */
  spread: (id: string, more: number, after: string | undefined) => Promise<void>
}

export function rollcallsIn(database: Database): Rollcalls {
  const all = database.collection<RollcallRecord>('rollcalls')
  const _ = database.command
  return {
    ...casesIn<RollcallRecord, (typeof leftOut)[number]>(database, 'rollcalls', leftOut),
    byId: (id) => all.first({ _id: id }),
    byIds: (ids) => all.find({ _id: _.in([...ids]) }, { without: leftOut, limit: ids.length || 1 }),
    spreading: () => all.find({ spreadAfter: _.gte('') }, { limit: most }),
    over: (now) => all.find({ status: 'ISSUED', closesAt: _.lt(now) }, { order: ['closesAt', 'asc'], limit: most }),
    toMiss: () => all.find({ toMiss: true }, { limit: most }),
    toForget: (now) => all.find({ forgetAt: _.lt(now) }, { order: ['forgetAt', 'asc'], limit: most }),
    forgotten: async (id) => {
      await all.change({ _id: id }, { forgetAt: _.remove() })
    },
    missed: async (id) => {
      await all.change({ _id: id }, { toMiss: _.remove() })
    },
    spread: async (id, more, after) => {
      await all.change({ _id: id }, { asked: _.inc(more), spreadAfter: after ?? _.remove() })
    },
  }
}
