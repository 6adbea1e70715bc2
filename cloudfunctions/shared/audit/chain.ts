import type { Database } from '../database'
import type { AuditDay, Placed } from './day'
import { unsealed, type WaitingRecord } from './record'

/** Where the chain is kept. Only the timer writes it. */
export interface AuditChain {
  latest: () => Promise<AuditDay | undefined>
  /** Records without a place, the oldest first. */
  waiting: (most: number) => Promise<WaitingRecord[]>
  /** Stores the step from one state of the chain to the next; false when another timer took one from there. */
  step: (from: AuditDay | undefined, to: AuditDay) => Promise<boolean>
  /** Writes a place into its record, which has none yet; otherwise changes nothing. */
  seat: (day: string, placed: Placed) => Promise<void>
  /** All places that were pending are written. */
  seated: (day: AuditDay) => Promise<void>
}

export function auditChainIn(database: Database): AuditChain {
  const records = database.collection<WaitingRecord>('audit')
  const days = database.collection<AuditDay>('auditdays')
  const _ = database.command
  return {
    latest: async () => (await days.find({ _id: _.gt('') }, { order: ['_id', 'desc'], limit: 1 }))[0],
    waiting: (most) => records.find({ day: unsealed }, { order: ['at', 'asc'], limit: most }),
    step: async (from, { _id, ...to }) => {
      if (from?._id !== _id) return days.add({ _id, ...to })
      // No two states of a day share a signature.
      return (await days.change({ _id, signature: from.signature }, to)) === 1
    },
    seat: async (day, { id, place, previous, hash }) => {
      await records.change({ _id: id, day: unsealed }, { day, place, previous, hash })
    },
    seated: async ({ _id, signature }) => {
      await days.change({ _id, signature }, { pending: [] })
    },
  }
}
