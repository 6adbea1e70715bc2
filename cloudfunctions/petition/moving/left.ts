import { actorOf, actorsOf, actorsWho, dutiesWho, type StaffActor } from '../../../miniprogram/contract/petition/actors'
import type { Needed } from '../../shared/case/left'

/** Without whom a petition comes to no end. */
export const neededForPetitions: Needed<StaffActor> = {
  together: [actorsWho('needed')],
  above: 'chief',
  duties: [...dutiesWho('needed'), ...actorOf('chief').duties],
  actorsOf,
}
