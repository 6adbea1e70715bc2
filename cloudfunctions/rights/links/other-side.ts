import { mayLearnOfPetitions } from '../../../miniprogram/contract/rights/links'
import { petitionsIn, type Petitions } from '../../petition/records/petitions'
import { sightFor as petitionSightFor } from '../../petition/records/sight'
import type { Condition } from '../../shared/database'
import { Refusal } from '../../shared/refusal'
import { officerAsking } from '../../shared/caller'
import type { RightsContext } from '../context'
import { notFound } from '../records/not-found'
import type { RightsRecord } from '../records/record'
import { heldIn, type Sight } from '../records/sight'

/** Petitions as whoever asks may meet them: the department's own officers, who may know who complained. */
export interface OtherSide {
  petitions: Petitions
  where: Condition
}

/** @throws DENIED for whoever may not meet both sorts of case */
export async function otherSide({ caller, database, keys, command }: RightsContext): Promise<OtherSide> {
  const sight = petitionSightFor(await officerAsking(caller), keys, command)
  if (!sight?.known) throw new Refusal('DENIED')
  return { petitions: petitionsIn(database), where: sight.where }
}

/** Whether this officer meets the application otherwise than as the applicant's own unit, which learns nothing of a complaint. */
export const mayLearn = (record: Pick<RightsRecord, 'circle'>, sight: Sight): boolean =>
  heldIn(record, sight).some(({ as }) => as.some(mayLearnOfPetitions))

/** An application whose links the officer may know. @throws NOT_FOUND, DENIED */
export async function linkable(id: string, context: RightsContext): Promise<{ record: RightsRecord; sight: Sight }> {
  const sight = await context.sight()
  const record = await context.inSight(id, sight)
  if (!mayLearn(record, sight)) throw notFound()
  return { record, sight }
}
