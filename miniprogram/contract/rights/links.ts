import type { Duty } from '../duties'
import type { UnitKind } from '../people/answers'
import { actorOf, actorsOf, knowingDuties } from '../petition/actors'
import { rightsActorOf, rightsActorsOf, rightsDuties, type RightsStaff } from './actors'

/** Every duty that opens one of both sorts of case: somebody may hold one for each. */
export const linkingDuties: readonly Duty[] = [...new Set([...rightsDuties, ...knowingDuties])]

/** The applicant's own unit learns nothing of a complaint, whoever else its leader is. */
export const mayLearnOfPetitions = (actor: RightsStaff): boolean => rightsActorOf(actor).of !== 'ownUnit'

/** Whether an officer may be one of those who meet both an application and a petition about one event, and know who complained. */
export const meetsBoth = (officer: { duties: readonly Duty[]; unitKind: UnitKind }): boolean =>
  rightsActorsOf(officer).some(mayLearnOfPetitions) &&
  actorsOf(officer).some((actor) => actorOf(actor).sees !== 'handedOver')
