import * as sdk from 'wx-server-sdk'
import type { Cloud } from '../../../../platform/cloud/cloud'

export type Fields = Record<string, unknown>

interface Written {
  stats: { updated: number; created: number; removed: number }
}

export interface SdkDocument {
  get(): Promise<{ data: Fields }>
  update(change: { data: Fields }): Promise<Written>
  set(whole: { data: Fields }): Promise<Written>
  remove(): Promise<Written>
}

interface SdkQuery {
  get(): Promise<{ data: Fields[] }>
  count(): Promise<{ total: number }>
  update(change: { data: Fields }): Promise<Written>
  remove(): Promise<Written>
}

export interface SdkCollection extends Pick<SdkQuery, 'get' | 'count'> {
  doc(id: string | number): SdkDocument
  add(added: { data: Fields | Fields[] }): Promise<{ _id: string; _ids: string[] }>
  where(query: Fields): SdkQuery
}

/** The database, or a transaction on it. */
export interface SdkPlace {
  collection(name: string): SdkCollection
}

export interface SdkTransaction extends SdkPlace {
  commit(): Promise<unknown>
  rollback(reason?: unknown): Promise<unknown>
}

/** What a failed request of the SDK throws. */
export interface SdkError {
  errCode?: number
  errMsg?: string
  code?: string
  message?: string
}

export interface SdkDatabase extends SdkPlace {
  command: { inc(by: number): unknown; push(values: unknown[]): unknown; in(values: unknown[]): unknown }
  startTransaction(): Promise<SdkTransaction>
  runTransaction<Value>(run: (transaction: SdkTransaction) => Promise<Value>, retries?: number): Promise<Value>
}

/** The real SDK in this process, as an operator of this cloud; one cloud at a time. */
export function operatorDatabase({ sdkEnvironment }: Cloud): SdkDatabase {
  Object.assign(process.env, sdkEnvironment)
  sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV as unknown as string })
  return sdk.database() as unknown as SdkDatabase
}

/** What a promise was rejected with. */
export async function errorOf(asked: Promise<unknown>): Promise<SdkError> {
  try {
    await asked
  } catch (error) {
    return error as SdkError
  }
  throw new Error('nothing was refused')
}
