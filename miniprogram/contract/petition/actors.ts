import type { Duty } from '../duties'
import type { UnitKind } from '../people/answers'

interface Actor {
  label: string
  /** Any of these duties … */
  duties: readonly Duty[]
  /** … in a unit of this kind. */
  at: UnitKind
  /** Of what nothing else keeps them away from (回避), everything, or what was handed to their unit or has to go to the upper organ. */
  sees: 'everything' | 'handedOver' | 'escalated'
}

/** Who handles petitions: a duty in a kind of unit. */
export const actors = {
  clerk: { label: '受理员', duties: ['intakeClerk', 'inspector'], at: 'inspection', sees: 'everything' },
  inspector: { label: '督察民警', duties: ['inspector'], at: 'inspection', sees: 'everything' },
  reviewer: { label: '审核领导', duties: ['leader'], at: 'inspection', sees: 'everything' },
  head: { label: '支队长', duties: ['supervisor'], at: 'inspection', sees: 'everything' },
  handler: { label: '分局督察大队', duties: ['handler', 'leader'], at: 'team', sees: 'handedOver' },
  chief: { label: '督察长', duties: ['chiefInspector'], at: 'city', sees: 'escalated' },
  teamLeader: { label: '分局督察大队领导', duties: ['leader'], at: 'team', sees: 'handedOver' },
} as const satisfies Record<string, Actor>

/** Who else moves a petition: the one who sent it, and time. */
export const outsiders = { owner: '来件人', clock: '到期自动' } as const

export type StaffActor = keyof typeof actors
export type PetitionActor = StaffActor | keyof typeof outsiders

export const actorLabel = (actor: PetitionActor): string =>
  actor in outsiders ? outsiders[actor as keyof typeof outsiders] : actors[actor as StaffActor].label

/** An actor with its columns' own types. */
export const actorOf = (name: StaffActor): Actor => actors[name]

interface Serving {
  duties: readonly Duty[]
  unitKind: UnitKind
}

/** As whom an officer handles petitions; nobody's list is empty for those who handle none. */
export function actorsOf({ duties, unitKind }: Serving): StaffActor[] {
  const names = Object.keys(actors) as StaffActor[]
  return names.filter((name) => {
    const actor: Actor = actors[name]
    return actor.at === unitKind && actor.duties.some((duty) => duties.includes(duty))
  })
}

/** Every duty by which some actor handles petitions. */
export const petitionDuties: readonly Duty[] = [
  ...new Set(Object.values<Actor>(actors).flatMap(({ duties }) => duties)),
]
