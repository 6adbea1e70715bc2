import type { Duty } from '../duties'
import type { UnitKind } from '../people/answers'

interface Actor {
  label: string
  /** Any of these duties … */
  duties: readonly Duty[]
  /** … in a unit of this kind. */
  at: UnitKind
}

/** Who handles petitions: a duty in a kind of unit. Whoever serves in a team sees only what was handed to it. */
export const actors = {
  clerk: { label: '受理员', duties: ['intakeClerk', 'inspector'], at: 'inspection' },
  inspector: { label: '督察民警', duties: ['inspector'], at: 'inspection' },
  reviewer: { label: '审核领导', duties: ['leader'], at: 'inspection' },
  head: { label: '支队长', duties: ['supervisor'], at: 'inspection' },
  handler: { label: '分局督察大队', duties: ['handler', 'leader'], at: 'team' },
  teamLeader: { label: '分局督察大队领导', duties: ['leader'], at: 'team' },
} as const satisfies Record<string, Actor>

/** Who else moves a petition: the one who sent it, and time. */
export const outsiders = { owner: '来件人', clock: '到期自动' } as const

export type StaffActor = keyof typeof actors
export type PetitionActor = StaffActor | keyof typeof outsiders

export const actorLabel = (actor: PetitionActor): string =>
  actor in outsiders ? outsiders[actor as keyof typeof outsiders] : actors[actor as StaffActor].label

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
