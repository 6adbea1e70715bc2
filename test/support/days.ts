import type { PetitionRecord } from '../../cloudfunctions/petition/records/record'
import type { TestCloud } from './cloud'

/** As if all that happened to a petition had happened so many days earlier, and the clock looked at it. */
export async function daysGoBy({ database, cloud }: TestCloud, id: string, days: number): Promise<void> {
  const petitions = database.collection<PetitionRecord>('petitions')
  const { timeline } = (await petitions.first({ _id: id })) as PetitionRecord
  const earlier = timeline.map((event) =>
    Object.assign(event, { at: new Date(event.at.getTime() - days * 86_400_000) }),
  )
  await petitions.change({ _id: id }, { timeline: earlier, clockAt: new Date(Date.now() - 1000) })
  await cloud.runTimer('clock', 'tick')
}
