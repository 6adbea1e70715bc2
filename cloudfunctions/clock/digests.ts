import type { Condition, Database } from '../shared/database'
import type { Keys } from '../shared/keys'
import type { OfficerRecord } from '../shared/officers/record'
import { actingIn } from '../shared/officers/acting'
import { calledBy, type Calling } from './calls'

const batch = 50

/** Officers as the clock meets them: whom it tells of their work, and when. */
export interface Digests {
  /** A batch of officers who are to be told by now. */
  ready: (now: Date) => Promise<OfficerRecord[]>
  /** False when somebody else tells them at this moment. */
  putOff: (officer: OfficerRecord, until: Date) => Promise<boolean>
  /** Whoever hears of this, or stands for somebody who does, and wants to be told, is told at this moment instead of the next morning. */
  call: (calling: Calling, at: Date) => Promise<void>
  /** Told, or nothing was to be told; next at that moment. */
  told: (officer: OfficerRecord, next: Date) => Promise<void>
  addressOf: (officer: OfficerRecord) => string | undefined
  /** Until the officer agrees anew. */
  forget: (officer: OfficerRecord) => Promise<void>
}

export function digestsIn(database: Database, { seal }: Keys): Digests {
  const officers = database.collection<OfficerRecord>('officers')
  const _ = database.command
  return {
    ready: (now) => officers.find({ digestAt: _.lte(now) }, { order: ['digestAt', 'asc'], limit: batch }),
    putOff: async ({ _id, digestAt }, until) => (await officers.change({ _id, digestAt }, { digestAt: until })) === 1,
    told: async ({ _id, digestAt }, next) => {
      await officers.change({ _id, digestAt }, { digestAt: next, digestWhy: _.remove() })
    },
    call: async (calling, at) => {
      const tell = (whom: Condition) =>
        officers.change({ ...whom, digestAt: _.gt(at) }, { digestAt: at, digestWhy: calling.why })
      for (const whom of calledBy(calling, _)) {
        await tell(whom)
        const away = (await officers.find(whom, { only: ['_id'] })).map(({ _id }) => _id)
        const named = away.length ? await officers.find({ 'standsFor.officer': _.in(away) }) : []
        const acting = await Promise.all(named.map((officer) => actingIn(database, officer, at)))
        const standing = acting.filter(({ posts }) => posts.some(({ _id }) => away.includes(_id)))
        if (standing.length) await tell({ _id: _.in(standing.map(({ _id }) => _id)) })
      }
    },
    addressOf: ({ _id, address }) => address && seal.open(address, _id, 'address'),
    forget: async ({ _id }) => {
      await officers.change({ _id }, { address: _.remove(), digestAt: _.remove() })
    },
  }
}
