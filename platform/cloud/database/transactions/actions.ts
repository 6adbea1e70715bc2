import { faults } from '../../fault'
import type { Caller, WireBody } from '../../actions'
import { noScan, type Scan } from '../reading/reader'
import type { DocumentStore } from '../store'

/** What an action answers, and what it looked at for that. */
export interface Answered {
  answer: Record<string, unknown>
  scan: Scan
}

export function transactionIdOf(body: WireBody): string {
  const id = body['transactionId']
  if (typeof id !== 'string') throw faults.invalid('transactionId must be a string')
  return id
}

/** What begins and ends a transaction. */
export const transactionActions = {
  'database.startTransaction': {
    fields: [],
    run: async ({ transactions }: DocumentStore, _: WireBody, { callId }: Caller): Promise<Answered> => ({
      answer: { transactionId: transactions.start(callId) },
      scan: noScan,
    }),
  },
  'database.commitTransaction': {
    fields: ['transactionId'],
    async run({ transactions }: DocumentStore, body: WireBody): Promise<Answered> {
      await transactions.commit(transactionIdOf(body))
      return { answer: {}, scan: noScan }
    },
  },
  'database.abortTransaction': {
    fields: ['transactionId'],
    async run({ transactions }: DocumentStore, body: WireBody): Promise<Answered> {
      transactions.abort(transactionIdOf(body))
      return { answer: {}, scan: noScan }
    },
  },
}
