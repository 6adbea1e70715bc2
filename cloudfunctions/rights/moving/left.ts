import { rightsActorsWho, rightsDuties, type RightsStaff } from '../../../miniprogram/contract/rights/actors'
import { fewestHandlers } from '../../../miniprogram/contract/rights/moves/inquiry'
import type { Needed } from '../../shared/case/left'
import { placesHeld } from '../records/circle'

/** Without whom an application comes to no end. */
export const neededForRights: Needed<RightsStaff> = {
  together: [rightsActorsWho('needed'), Array.from({ length: fewestHandlers }, () => 'handler')],
  above: 'chief',
  duties: rightsDuties,
  actorsOf: (officer) => placesHeld(officer).map(({ actor }) => actor),
}
