import { isTaken, type Database } from '../../shared/database'
import type { Keys } from '../../shared/keys'
import type { RightsRecord } from './record'

/** That an application and a petition are about one event. It stands in neither: whoever reads one learns nothing of the other. */
export interface LinkRecord {
  _id: string
  application: string
  petition: string
  /** The officer who said so. */
  by: string
  at: Date
}

export interface Links {
  /** Once, however often it is said. */
  add: (link: Omit<LinkRecord, '_id'>) => Promise<void>
  /** An application that begins with its link: both are there, or neither. False when its id or number is taken. */
  begin: (record: RightsRecord, link: Pick<LinkRecord, 'petition' | 'by' | 'at'>) => Promise<boolean>
  /** False when nobody had said so. */
  remove: (link: Pick<LinkRecord, 'application' | 'petition'>) => Promise<boolean>
  ofApplication: (id: string) => Promise<LinkRecord[]>
  ofPetition: (id: string) => Promise<LinkRecord[]>
}

export function linksIn(database: Database, { digest }: Keys): Links {
  const links = database.collection<LinkRecord>('links')
  const idOf = ({ application, petition }: Pick<LinkRecord, 'application' | 'petition'>) =>
    digest('record', 'link', application, petition)
  return {
    add: async (link) => {
      await links.add({ _id: idOf(link), ...link })
    },
    begin: async (record, link) => {
      const linked = { application: record._id, ...link }
      try {
        await database.transaction(async (inside) => {
          await inside.add('rights', record)
          await inside.add('links', { _id: idOf(linked), ...linked })
        })
        return true
      } catch (error) {
        if (isTaken(error)) return false
        throw error
      }
    },
    remove: async (link) => (await links.remove({ _id: idOf(link) })) === 1,
    ofApplication: (application) => links.find({ application }),
    ofPetition: (petition) => links.find({ petition }),
  }
}
