import type { IssuedPaper, TimelineEntry } from '../case/answers'
import type { Due, LastDay } from '../case/due'
import type { Evidence } from '../evidence'
import type { Place } from '../fields'
import type { RightsDraft } from './form'
import type { RightsKind } from './kinds'
import type { MeasureKind, MeasureState } from './measures'
import type { ApplicantMove, CounselMove } from './moves'
import type { RightsPaper } from './papers'
import type { RightsStatus } from './statuses'

export interface RightsSummary extends Partial<Due> {
  id: string
  number: string
  kind: RightsKind
  status: RightsStatus
  /** Absent until the form is filled in. */
  subject?: string
  /** When it was tapped or sent. */
  claimedAt: string
  evidenceCount: number
  /** Somebody may need help at this moment: claimed, and nobody has recorded it yet. */
  urgent?: true
}

/** What the applicant's own list says besides. */
export interface OwnRights extends RightsSummary {
  /** The newest thing the applicant was told, and whether it was looked at since. */
  told: { at: string; words: string; unread?: true }
}

/** What was filled in: all absent in what was only claimed. */
export type WrittenRights = Partial<Omit<RightsDraft, 'kind' | 'subject' | 'evidence'>>

export interface Measure {
  id: string
  kind: MeasureKind
  state: MeasureState
  owner: string
  dueAt: string
  /** How it was done, or why it was dropped. */
  words?: string
  doneAt?: string
  evidence: Evidence[]
}

export const grantStates = {
  OFFERED: '等待律师接受',
  PROMISED: '律师已介入',
  DECLINED: '律师未接受',
  REVOKED: '已收回',
  ENDED: '查阅已结束',
} as const
export type GrantState = keyof typeof grantStates

/** One lawyer in one case. */
export interface Grant {
  id: string
  name: string
  firm: string
  state: GrantState
  /** Until when the lawyer may look into the case. */
  until: string
}

/** A document that is made to be shown, as its owner has it. */
export interface Certificate {
  paper: IssuedPaper<RightsPaper>
  /** The address of the public page with what is signed after its `#`, and as a QR code: a data URI. */
  link: string
  picture: string
}

/** What the officer who asked for protection sees. */
export interface RightsDetail extends RightsSummary, WrittenRights {
  timeline: TimelineEntry<RightsStatus>[]
  papers: IssuedPaper<RightsPaper>[]
  evidence: Evidence[]
  measures: Measure[]
  lawyers: Grant[]
  may: ApplicantMove[]
  mayUntil: Partial<Record<ApplicantMove, LastDay>>
  /** The form may still be filled in: claimed and not sent yet, or recorded by word of mouth. */
  unsent?: true
  /** Files may still be added. */
  adding: boolean
}

/** What a lawyer who was granted the case sees: once the promise was given, all that its applicant wrote. */
export interface CounselCase extends RightsSummary, WrittenRights {
  applicant: { name: string; unitName: string }
  grant: Grant
  may: CounselMove[]
  timeline: TimelineEntry<RightsStatus>[]
  evidence: Evidence[]
  place?: Place
}

/** A lawyer as officers may look one up. */
export interface LawyerCard {
  id: string
  name: string
  firm: string
  /** 执业领域 */
  fields: string[]
  /** Years of practice. */
  years: number
  photo?: string
  /** Cases at present. */
  load: number
  /** Median hours from the grant to its acceptance; absent while there are too few to say. */
  answersIn?: number
}
