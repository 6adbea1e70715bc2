import type { DB } from 'wx-server-sdk'

export type Condition = Readonly<Record<string, unknown>>
export type Command = DB.DatabaseCommand

interface Reading {
  order?: readonly [path: string, direction: 'asc' | 'desc']
  /** 100 unless told. */
  limit?: number
  /** Fields left out. */
  without?: readonly string[]
  /** No other fields. */
  only?: readonly string[]
}

/** One collection, with every method one round trip. */
interface Collection<Doc extends { _id: string }> {
  find: (where: Condition, reading?: Reading) => Promise<Doc[]>
  first: (where: Condition) => Promise<Doc | undefined>
  /** False when a unique index, or the id, is taken. */
  add: (doc: Doc) => Promise<boolean>
  /** Changes all that meet the condition at this moment; answers how many. */
  change: (where: Condition, change: Readonly<Record<string, unknown>>) => Promise<number>
  remove: (where: Condition) => Promise<number>
  count: (where: Condition) => Promise<number>
}

/** Documents by their ids, as WeChat's transactions have it. */
interface Transaction {
  /** The document must be there. */
  read: <Doc extends { _id: string }>(collection: string, id: string) => Promise<Doc>
  /** @throws when a unique index, or the id, is taken: see `isTaken` */
  add: (collection: string, doc: { _id: string }) => Promise<void>
  /** False when there is no such document. */
  change: (collection: string, id: string, change: Readonly<Record<string, unknown>>) => Promise<boolean>
}

export interface Database {
  collection: <Doc extends { _id: string }>(name: string) => Collection<Doc>
  command: Command
  /** All of it or nothing; begun again, a few times, when another got in between. */
  transaction: <Result>(work: (transaction: Transaction) => Promise<Result>) => Promise<Result>
}

/** The SDK's database behind types that hold. */
export function databaseOver(sdk: DB.Database): Database {
  return {
    command: sdk.command,
    collection: <Doc extends { _id: string }>(name: string) => collectionOver<Doc>(sdk.collection(name)),
    transaction: (work) => transacted(sdk, work),
  }
}

function collectionOver<Doc extends { _id: string }>(sdk: DB.CollectionReference): Collection<Doc> {
  const find: Collection<Doc>['find'] = async (where, { order, limit = 100, without = [], only = [] } = {}) => {
    let query = sdk.where(where).limit(limit)
    if (order) query = query.orderBy(...order)
    const fields = [...without.map((path) => [path, false]), ...only.map((path) => [path, true])]
    if (fields.length) query = query.field(Object.fromEntries(fields))
    const { data } = await answered<DB.IQueryResult>(query.get())
    return data as Doc[]
  }
  return {
    find,
    first: async (where) => (await find(where, { limit: 1 }))[0],
    add: (doc) => addTo(sdk, doc),
    change: async (where, data) => {
      const { stats } = await answered<DB.IUpdateResult>(sdk.where(where).update({ data }))
      return stats.updated
    },
    remove: async (where) => {
      const { stats } = await answered<DB.IRemoveResult>(sdk.where(where).remove())
      return stats.removed
    },
    count: async (where) => (await answered<DB.ICountResult>(sdk.where(where).count())).total,
  }
}

const mostAttempts = 20

/** The SDK tries again only where the commit met a conflict; most meet it at the first write. */
async function transacted<Result>(sdk: DB.Database, work: (inside: Transaction) => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return (await sdk.runTransaction((inner: DB.Database) => work(transactionOver(inner)))) as Result
    } catch (error) {
      if (attempt === mostAttempts || !isConflict(error)) throw error
      await new Promise((soon) => setTimeout(soon, Math.random() * 20 * attempt))
    }
  }
}

const isConflict = (error: unknown): boolean =>
  /TransactionConflict|TRANSACTION_CONFLICT/.test(`${String(error)} ${(error as { errMsg?: string }).errMsg ?? ''}`)

function transactionOver(inner: DB.Database): Transaction {
  const doc = (collection: string, id: string) => inner.collection(collection).doc(id)
  return {
    read: async (collection, id) => {
      const { data } = await answered<DB.IQuerySingleResult>(doc(collection, id).get())
      return data as never
    },
    add: async (collection, data) => {
      await answered(inner.collection(collection).add({ data }))
    },
    change: async (collection, id, data) => {
      const { stats } = await answered<DB.IUpdateResult>(doc(collection, id).update({ data }))
      return stats.updated === 1
    },
  }
}

/** Whether a write failed because a unique index, or the id, is taken. */
export const isTaken = (error: unknown): boolean => String(error).includes('E11000')

async function addTo(sdk: DB.CollectionReference, data: { _id: string }): Promise<boolean> {
  try {
    await answered(sdk.add({ data }))
    return true
  } catch (error) {
    if (isTaken(error)) return false
    throw error
  }
}

// The SDK's types allow for a callback style that is not used here.
const answered = <Answer>(call: unknown): Promise<Answer> => call as Promise<Answer>
