import { officerAsking } from '../../shared/caller'
import type { ActingOfficer } from '../../shared/officers/acting'
import { Refusal } from '../../shared/refusal'
import type { RightsContext } from '../context'
import { placesHeld } from '../records/circle'

/** Whoever asks as a member of the city's rights office. @throws DENIED */
export async function requireOffice({ caller }: Pick<RightsContext, 'caller'>): Promise<ActingOfficer> {
  const officer = await officerAsking(caller)
  if (!officer.posts.some((holder) => placesHeld(holder).some(({ actor }) => actor === 'office')))
    throw new Refusal('DENIED')
  return officer
}
