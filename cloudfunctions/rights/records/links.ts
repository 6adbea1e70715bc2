import type { Database } from '../../shared/database'
import type { Keys } from '../../shared/keys'

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
  ofApplication: (id: string) => Promise<LinkRecord[]>
  ofPetition: (id: string) => Promise<LinkRecord[]>
}

export function linksIn(database: Database, { digest }: Keys): Links {
  const links = database.collection<LinkRecord>('links')
  return {
    add: async (link) => {
      await links.add({ _id: digest('record', 'link', link.application, link.petition), ...link })
    },
    ofApplication: (application) => links.find({ application }),
    ofPetition: (petition) => links.find({ petition }),
  }
}
