import type { Fields } from '../../form'
import type { Period } from '../../periods'
import type { PetitionActor, StaffActor } from '../actors'
import type { PetitionKind } from '../kinds'
import type { PaperKind } from '../papers'
import type { PetitionStatus } from '../statuses'

/** One permitted step of a case. The phone and the console draw it, the cloud enforces it. */
export interface Move {
  label: string
  kinds: readonly PetitionKind[]
  from: readonly PetitionStatus[]
  /** The status that begins; absent: the present one goes on. */
  to?: PetitionStatus
  by: readonly PetitionActor[]
  /** What must be said with it. Files are asked as `evidence`, and only where nobody has to agree. */
  asks: Fields
  /** What the citizen reads in the timeline; `{number}`, `{due}` and the asked fields are filled in. Absent: only staff read of it. */
  tells?: string
  /** Asked again before it is done, because it cannot be undone. */
  warns?: string
  /** The officers who must agree one after the other before it is done; nobody agrees to what they drafted or agreed to before. */
  steps?: readonly Step[]
  /** The official document that comes with it, numbered at the last signature. */
  paper?: PaperKind
  /** Only where this is so. */
  needs?: CaseNeed
  /** Not later than this after a status began. */
  within?: { period: Period; since: PetitionStatus }
  /** Made by the clock, this long after a status began. */
  after?: { period: Period; since: PetitionStatus }
  /** Not the usual way on: stands after the other buttons. */
  aside?: true
  /** Once in a case's life, which begins anew where its work does. */
  once?: true
  /** The case's work begins anew. */
  restarts?: true
  /** What was written with it is meant for the handling unit too, or comes from there. */
  forUnit?: true
  /** The asked fields that the record goes on carrying, the latest value each. */
  keeps?: readonly ('identity' | 'satisfaction')[]
  /** The asked field that names the unit which handles the case from now on. */
  hands?: string
  /** The unit that handled the case handles it no longer. */
  takesBack?: true
  /** The asked field with the natural days by which the present promise moves. */
  extends?: string
  /** The asked field with the natural days in which the handling unit has to report. */
  term?: string
}

export interface Step {
  label: string
  by: readonly StaffActor[]
}

/** What may have to be so of a case. */
export const caseNeeds = {
  happening: '反映的情况正在发生',
  dissatisfied: '来件人不满意',
  timeLeft: '期限还没有过',
  handedOver: '由承办单位核查',
  ownInquiry: '由支队直接核查',
} as const
export type CaseNeed = keyof typeof caseNeeds

/** 审核, then 签发: most letters go this way. */
export const reviewedAndSigned: readonly Step[] = [
  { label: '审核', by: ['reviewer'] },
  { label: '签发', by: ['head'] },
]

/** What may happen to a move that needs agreement, before it is done. */
export const draftSteps = { drafted: '拟稿', agreed: '同意', returned: '退回', dropped: '撤销拟稿' } as const
export type DraftStep = keyof typeof draftSteps
