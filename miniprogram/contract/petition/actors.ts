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
  /** A case comes to no end where everybody who does this may not meet it (回避). */
  needed?: true
  /** Talks with citizens, and enters what comes on paper. */
  talks?: true
  /** Is told that a citizen said something, or is not satisfied. */
  answers?: true
  /** Is called when something goes on at this moment. */
  hearsOfUrgent?: true
  /** What a handling unit is late with stands here too. */
  chases?: true
  /** What is overdue is reported here too. */
  hearsOfDelay?: true
  /** May be put in charge: what is somebody's waits for nobody else. */
  inCharge?: true
  /** Puts inspectors in charge. */
  assigns?: true
  /** Takes away a drafted move that came back and that its author does not take up. */
  clears?: true
}

/** Who handles petitions: a duty in a kind of unit. */
export const actors = {
  clerk: {
    label: '受理员',
    duties: ['intakeClerk', 'inspector'],
    at: 'inspection',
    sees: 'everything',
    talks: true,
    assigns: true,
    inCharge: true,
    hearsOfUrgent: true,
  },
  inspector: {
    label: '督察民警',
    duties: ['inspector'],
    at: 'inspection',
    sees: 'everything',
    needed: true,
    answers: true,
    inCharge: true,
    chases: true,
    clears: true,
  },
  reviewer: {
    label: '审核领导',
    duties: ['leader'],
    at: 'inspection',
    sees: 'everything',
    needed: true,
    hearsOfDelay: true,
    assigns: true,
  },
  head: {
    label: '支队长',
    duties: ['supervisor'],
    at: 'inspection',
    sees: 'everything',
    needed: true,
    hearsOfDelay: true,
    assigns: true,
  },
  handler: { label: '分局督察大队', duties: ['handler', 'leader'], at: 'team', sees: 'handedOver' },
  chief: { label: '督察长', duties: ['chiefInspector'], at: 'city', sees: 'escalated', hearsOfUrgent: true },
  teamLeader: { label: '分局督察大队领导', duties: ['leader'], at: 'team', sees: 'handedOver', chases: true },
} as const satisfies Record<string, Actor>

/** Who else moves a petition: the one who sent it, and time. */
export const outsiders = { owner: '来件人', clock: '到期自动' } as const

export type StaffActor = keyof typeof actors
export type PetitionActor = StaffActor | keyof typeof outsiders

export const actorLabel = (actor: PetitionActor): string =>
  actor in outsiders ? outsiders[actor as keyof typeof outsiders] : actors[actor as StaffActor].label

/** An actor with its columns' own types. */
export const actorOf = (name: StaffActor): Actor => actors[name]

type Column = { [Name in keyof Actor]: Actor[Name] extends true | undefined ? Name : never }[keyof Actor]

/** Every actor for whom this column holds. */
export const actorsWho = (column: NonNullable<Column>): readonly StaffActor[] =>
  (Object.keys(actors) as StaffActor[]).filter((name) => actorOf(name)[column])

/** Every duty that makes one of them. */
export const dutiesWho = (column: NonNullable<Column>): readonly Duty[] =>
  actorsWho(column).flatMap((name) => actorOf(name).duties)

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

/** Every duty by which somebody may know who complained: a unit that one was handed to may not. */
export const knowingDuties: readonly Duty[] = [
  ...new Set(Object.values<Actor>(actors).flatMap(({ sees, duties }) => (sees === 'handedOver' ? [] : duties))),
]

/** The kinds of unit in which somebody handles petitions. */
export const petitionUnits: readonly UnitKind[] = [...new Set(Object.values<Actor>(actors).map(({ at }) => at))]

/** Every duty by which some actor handles petitions. */
export const petitionDuties: readonly Duty[] = [
  ...new Set(Object.values<Actor>(actors).flatMap(({ duties }) => duties)),
]
