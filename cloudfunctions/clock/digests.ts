import type { Duty } from '../../miniprogram/contract/duties'
import type { Database } from '../shared/database'
import type { Keys } from '../shared/keys'
import type { OfficerRecord } from '../shared/officers'

const batch = 50

/** Officers as the clock meets them: whom it tells of their work, and when. */
export interface Digests {
  /** A batch of officers who are to be told by now. */
  ready: (now: Date) => Promise<OfficerRecord[]>
  /** False when somebody else did. */
  putOff: (officer: OfficerRecord, until: Date) => Promise<boolean>
  /** All who hold one of these duties, and want to be told, are told at this moment instead of the next morning. */
  call: (duties: readonly Duty[], at: Date) => Promise<void>
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
    call: async (duties, at) => {
      await officers.change({ duties: _.in([...duties]), digestAt: _.gt(at) }, { digestAt: at })
    },
    addressOf: ({ _id, address }) => address && seal.open(address, _id, 'address'),
    forget: async ({ _id }) => {
      await officers.change({ _id }, { address: _.remove(), digestAt: _.remove() })
    },
  }
}
