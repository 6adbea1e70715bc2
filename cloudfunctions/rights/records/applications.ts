import { casesIn, type Cases } from '../../shared/case/records/store'
import type { Condition, Database } from '../../shared/database'
import type { RightsRecord } from './record'

const leftOut = ['details', 'place', 'evidence', 'timeline', 'papers', 'terms', 'injuries', 'witnesses'] as const

/** What a list needs of an application. */
export type RowRecord = Omit<RightsRecord, (typeof leftOut)[number]>

/** No answer of the database holds more. */
const mostTogether = 1000

/** Applications, each method one round trip. `where` says whose they have to be. */
export interface Applications extends Cases<RightsRecord, RowRecord> {
  /** All that meet the condition, with nothing but these fields: one round trip for each thousand. */
  only: <Field extends keyof RightsRecord>(
    where: Condition,
    fields: readonly Field[],
  ) => Promise<Pick<RightsRecord, Field>[]>
  /** How many meet the condition, however many they are. */
  total: (where: Condition) => Promise<number>
}

export function applicationsIn(database: Database): Applications {
  const rights = database.collection<RightsRecord>('rights')
  const _ = database.command
  return {
    ...casesIn<RightsRecord, (typeof leftOut)[number]>(database, 'rights', leftOut),
    only: async (where, fields) => {
      const all: RightsRecord[] = []
      for (let found: RightsRecord[] | undefined; !found || found.length === mostTogether;) {
        const after = { _id: _.gt(all.at(-1)?._id ?? '') }
        found = await rights.find(
          { ...where, ...after },
          { order: ['_id', 'asc'], only: ['_id', ...fields], limit: mostTogether },
        )
        all.push(...found)
      }
      return all
    },
    total: (where) => rights.count(where),
  }
}
