import { casesIn, type Cases } from '../../shared/case/records/store'
import type { Condition, Database } from '../../shared/database'
import type { RightsRecord } from './record'

const leftOut = ['details', 'place', 'evidence', 'timeline', 'papers', 'terms', 'injuries', 'witnesses'] as const

/** What a list needs of an application. */
export type RowRecord = Omit<RightsRecord, (typeof leftOut)[number]>

const mostListed = 1000

/** Applications, each method one round trip. `where` says whose they have to be. */
export interface Applications extends Cases<RightsRecord, RowRecord> {
  /** All that meet the condition, up to a thousand, with nothing but these fields. */
  only: <Field extends keyof RightsRecord>(
    where: Condition,
    fields: readonly Field[],
  ) => Promise<Pick<RightsRecord, Field>[]>
}

export const applicationsIn = (database: Database): Applications => ({
  ...casesIn<RightsRecord, (typeof leftOut)[number]>(database, 'rights', leftOut),
  only: (where, fields) => database.collection<RightsRecord>('rights').find(where, { only: fields, limit: mostListed }),
})
