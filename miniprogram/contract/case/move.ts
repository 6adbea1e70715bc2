import type { Fields } from '../form'
import type { Period } from '../periods'

/** The names that the tables of one sort of case are made of. */
export interface CaseNames {
  kind: string
  status: string
  /** Who handles it. */
  staff: string
  /** Who else moves it: whoever brought it, and time. */
  outsider: string
  paper: string
  /** What may have to be so before a move is open. */
  need: string
  /** Asked fields that the record goes on carrying. */
  kept: string
}

/** One permitted step of a case. The phone and the console draw it, the cloud enforces it. */
export interface CaseMove<Names extends CaseNames> {
  label: string
  kinds: readonly Names['kind'][]
  from: readonly Names['status'][]
  /** The status that begins; absent: the present one goes on. */
  to?: Names['status']
  by: readonly (Names['staff'] | Names['outsider'])[]
  /** What must be said with it. Files are asked as `evidence`, and only where nobody has to agree. */
  asks: Fields
  /** What whoever brought it reads in the timeline; `{number}`, `{due}` and the asked fields are filled in. Absent: only staff read of it. */
  tells?: string
  /** Asked again before it is done, because it cannot be undone. */
  warns?: string
  /** The officers who must agree one after the other before it is done; nobody agrees to what they drafted or agreed to before. */
  steps?: readonly CaseStep<Names>[]
  /** The official document that comes with it, numbered at the last signature. */
  paper?: Names['paper']
  /** Only where this is so. */
  needs?: Names['need']
  /** Not later than this after a status began. */
  within?: { period: Period; since: Names['status'] }
  /** Made by the clock, this long after a status began. */
  after?: { period: Period; since: Names['status'] }
  /** Of what an officer entered, the periods since this status run from here. */
  starts?: Names['status']
  /** Not the usual way on: stands after the other buttons. */
  aside?: true
  /** May be made while another move waits for agreement. */
  besides?: true
  /** Of one element of the case, whose id is asked as this field: its button stands there. */
  of?: string
  /** Once in a case's life, which begins anew where its work does. */
  once?: true
  /** What was said with this move the last time is where it begins: itself, when it is made again. */
  begins?: string
  /** The case's work begins anew. */
  restarts?: true
  /** The asked fields that the record goes on carrying, the latest value each. */
  keeps?: readonly Names['kept'][]
  /** The asked field with the natural days by which the present promise moves. */
  extends?: string
}

export interface CaseStep<Names extends CaseNames> {
  label: string
  by: readonly Names['staff'][]
  /** What whoever agrees has to say with it. */
  asks?: Fields
}

/** What may happen to a move that needs agreement, before it is done. */
export const draftSteps = { drafted: '拟稿', agreed: '同意', returned: '退回', dropped: '撤销拟稿' } as const
export type DraftStep = keyof typeof draftSteps

/** What was asked of a move, as it came in or is kept. */
export type AskedValues = Readonly<Record<string, unknown>>

/** Under which key the name of a unit stands that was asked by its id. */
export const nameKey = (field: string): string => `${field}Name`
