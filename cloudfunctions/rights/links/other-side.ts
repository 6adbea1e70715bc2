import { petitionsIn, type Petitions } from '../../petition/records/petitions'
import { sightFor as petitionSightFor } from '../../petition/records/sight'
import type { Condition } from '../../shared/database'
import { Refusal } from '../../shared/refusal'
import { officerAsking } from '../../shared/caller'
import type { RightsContext } from '../context'

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
