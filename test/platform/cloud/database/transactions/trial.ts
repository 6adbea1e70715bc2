import type { TransactionLimits } from '../../../../../platform/cloud/database/transactions/transactions'
import { operatorDatabase, type SdkCollection, type SdkDatabase, type SdkTransaction } from '../../support/operator-sdk'
import { startTrial, type Trial } from '../../support/trial-cloud'

/** A cloud with two collections: three things to write, and one where each number may occur once. */
export interface TransactionTrial {
  trial: Trial
  db: SdkDatabase
  things(): SdkCollection
  numbered(): SdkCollection
  /** The field n of every thing, by id. */
  contents(): Promise<Record<string, unknown>>
  /** A transaction that has written these things and is still open. */
  holding(...ids: string[]): Promise<SdkTransaction>
  /** Things a, b and c, and no numbers. */
  reset(): Promise<void>
  restart(): Promise<void>
}

const one = { data: { n: 1 } }
const letters = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']
export const untouched = { a: 0, b: 0, c: 0 }

export async function startTransactionTrial(transactions: TransactionLimits = {}): Promise<TransactionTrial> {
  const number = { name: 'number', fields: [['number', 'asc']] as const, unique: true }
  const collections = [
    { name: 'things', indexes: [{ name: 'n', fields: [['n', 'asc']] as const }] },
    { name: 'numbered', indexes: [number] },
  ]
  const trial = await startTrial({}, { collections, transactions })
  let db = operatorDatabase(trial.cloud)
  const things = () => db.collection('things')
  const numbered = () => db.collection('numbered')
  return {
    trial,
    get db() {
      return db
    },
    things,
    numbered,
    async contents() {
      const { data } = await things().get()
      return Object.fromEntries(data.map(({ _id, n }) => [String(_id), n]))
    },
    async holding(...ids) {
      const transaction = await db.startTransaction()
      for (const id of ids) await transaction.collection('things').doc(id).set(one)
      return transaction
    },
    async reset() {
      for (const each of [things(), numbered()]) {
        await each.where({ _id: db.command.in(letters) }).remove()
      }
      await things().add({ data: Object.entries(untouched).map(([_id, n]) => ({ _id, n })) })
    },
    async restart() {
      await trial.restart()
      db = operatorDatabase(trial.cloud)
    },
  }
}
