import type { Duty } from '../duties'
import type { UnitKind } from '../people/answers'

/** How somebody has to stand to the applicant, or to the case, to meet it. */
type Relation =
  /** Serves in the applicant's own unit. */
  | 'ownUnit'
  /** Serves in the inspection team of the applicant's bureau. */
  | 'ownBureau'
  /** Serves for the whole city. */
  | 'city'
  /** Is named in the case. */
  | 'named'

interface RightsActor {
  label: string
  /** Any of these duties … */
  duties: readonly Duty[]
  /** … in a unit of this kind; absent: of any. */
  at?: UnitKind
  of: Relation
  /** Says what it knows of it, and reads what the applicant is told; not what others find out. */
  comments?: true
  /** Meets it from its first moment; the others once it waits for them. */
  atOnce?: true
  /** Is called when somebody may need help at this moment. */
  hearsOfUrgent?: true
  /** What is overdue is reported here too. */
  hearsOfDelay?: true
  /** An application comes to no end where everybody who does this may not meet it (回避). */
  needed?: true
  /** Takes away a drafted move that came back and that its author does not take up. */
  clears?: true
}

/** Who meets an application: nobody else does, whatever their rank. */
export const rightsActors = {
  unit: { label: '所在单位领导', duties: ['leader'], of: 'ownUnit', comments: true },
  subOffice: {
    label: '分局维权办',
    duties: ['rightsOffice'],
    at: 'team',
    of: 'ownBureau',
    atOnce: true,
    hearsOfUrgent: true,
  },
  office: {
    label: '市局维权办',
    duties: ['rightsOffice'],
    at: 'inspection',
    of: 'city',
    atOnce: true,
    hearsOfUrgent: true,
    needed: true,
    clears: true,
  },
  handler: { label: '承办人', duties: ['rightsOffice', 'inspector', 'handler'], of: 'named' },
  head: { label: '支队长', duties: ['supervisor'], at: 'inspection', of: 'city', hearsOfDelay: true, needed: true },
  chief: { label: '督察长', duties: ['chiefInspector'], at: 'city', of: 'city', needed: true },
} as const satisfies Record<string, RightsActor>

/** Who else moves an application: the officer who asks for protection, the lawyer who was granted, and time. */
export const rightsOutsiders = { applicant: '申请民警', lawyer: '律师', clock: '到期自动' } as const

export type RightsStaff = keyof typeof rightsActors
export type RightsOutsider = keyof typeof rightsOutsiders
export const everyRightsStaff = Object.keys(rightsActors) as RightsStaff[]

/** An actor with its optional columns. */
export const rightsActorOf = (name: RightsStaff): RightsActor => rightsActors[name]

export const rightsActorLabel = (actor: RightsStaff | RightsOutsider): string =>
  actor in rightsOutsiders ? rightsOutsiders[actor as RightsOutsider] : rightsActors[actor as RightsStaff].label

type Column = {
  [Name in keyof RightsActor]: RightsActor[Name] extends true | undefined ? Name : never
}[keyof RightsActor]

/** Every actor for whom this column holds. */
export const rightsActorsWho = (column: NonNullable<Column>): readonly RightsStaff[] =>
  everyRightsStaff.filter((name) => rightsActorOf(name)[column])

interface Serving {
  duties: readonly Duty[]
  unitKind: UnitKind
}

/** As whom an officer may meet applications at all. */
export const rightsActorsOf = ({ duties: held, unitKind }: Serving): RightsStaff[] =>
  everyRightsStaff.filter((name) => {
    const { duties, at } = rightsActorOf(name)
    return duties.some((duty) => held.includes(duty)) && (!at || at === unitKind)
  })

/** Every duty by which somebody may meet an application. */
export const rightsDuties: readonly Duty[] = [
  ...new Set(everyRightsStaff.flatMap((name) => rightsActorOf(name).duties)),
]
