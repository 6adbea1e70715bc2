import type { OfficerSeries } from '../../../miniprogram/contract/people/answers'
import type { GrantState } from '../../../miniprogram/contract/rights/answers'
import type { RightsDraft } from '../../../miniprogram/contract/rights/form'
import type { RightsKind } from '../../../miniprogram/contract/rights/kinds'
import type { MeasureKind, MeasureState } from '../../../miniprogram/contract/rights/measures'
import type { RightsMoveName, RightsStaffMove } from '../../../miniprogram/contract/rights/moves'
import type { contentments } from '../../../miniprogram/contract/rights/moves/applicant'
import type { RightsOutcome } from '../../../miniprogram/contract/rights/moves/inquiry'
import type { RightsPaper } from '../../../miniprogram/contract/rights/papers'
import type { RightsPromise } from '../../../miniprogram/contract/rights/promises'
import type { RightsStatus } from '../../../miniprogram/contract/rights/statuses'
import type { CaseRecord, EventRecord } from '../../shared/case/records/record'
import type { EvidenceRecord } from '../../shared/evidence/record'
import type { Sealed } from '../../shared/seal'

/** An application for protection as it is stored. Sealed fields are sealed to `_id` and their own name. */
export interface RightsRecord extends CaseRecord<RightsTypes>, Written {
  /** Digest of applicant and draft: one draft makes one record, however often it is tapped or sent. */
  _id: string
  /** The officer who asks for protection, … */
  applicant: string
  name: Sealed
  officerNumber: Sealed
  /** Absent: police. */
  series?: OfficerSeries
  /** As the roster had it: whoever protects the officer calls first. */
  phone?: Sealed
  /** … and where that officer served at that time. */
  unit: string
  unitName: string
  /** The inspection team of the bureau that the unit belongs to. */
  team?: string
  /** When it was tapped, by the phone's clock, and when that arrived. */
  claimedAt: Date
  receivedAt: Date
  /** Digest of what was sent: a draft that was changed after it was sent is told so. */
  content?: string
  interest?: RightsDraft['interest']
  evidence: EvidenceRecord[]
  evidenceCount: number
  /** Who may meet it: a place of each actor's that it waited for, see `placesOf`. */
  circle: string[]
  handlers: { id: string; name: Sealed }[]
  measures: MeasureRecord[]
  /** When the first of the measures under way is to be done. */
  measureDueAt?: Date
  lawyers: GrantRecord[]
  /** The ids of lawyers who may look into it, or are asked to. */
  counsel: string[]
  outcome?: RightsOutcome
  satisfaction?: keyof typeof contentments
  /** Keyed digests of words by which it is searched. */
  terms: string[]
}

/** What the applicant filled in; absent in what was only claimed. */
export type Written = Partial<Record<WrittenField, Sealed>>
export const writtenFields = [
  'subject',
  'details',
  'happenedAt',
  'place',
  'incident',
  'otherParty',
  'injuries',
  'witnesses',
  'camera',
] as const
export type WrittenField = (typeof writtenFields)[number]

export interface MeasureRecord {
  id: string
  kind: MeasureKind
  /** Sealed as `measure.<id>.owner`. */
  owner: Sealed
  dueAt: Date
  state: MeasureState
  /** The timeline's place where it ended. */
  ended?: number
}

export interface GrantRecord {
  id: string
  /** The lawyer's id. */
  lawyer: string
  /** Name and firm at that time, sealed as `lawyer.<id>.name` and `lawyer.<id>.firm`. */
  name: Sealed
  firm: Sealed
  state: Exclude<GrantState, 'ENDED'>
  offeredAt: Date
  answeredAt?: Date
  until: Date
}

/** What happens to an application besides moves. */
export const rightsNotes = {
  received: '登记侵害',
  begun: '依职权启动',
  added: '补充材料',
  written: '补交书面申请',
  writtenAgainst: '补交书面申请；律师与对方当事人有利害关系，已自动收回指派',
  conflict: '登记回避',
  claimed: '紧急登记，通知维权办',
  claimedStill: '仍没有人联系，再次通知维权办和支队领导',
  near: '临近到期，提醒办理',
  overdue: '已超期，报送支队领导',
  measureOverdue: '措施逾期未落实，提醒督促',
  recounted: '放假安排公布，期限重新计算',
} as const

export interface RightsTypes {
  kind: RightsKind
  status: RightsStatus
  move: RightsMoveName
  staffMove: RightsStaffMove
  paper: RightsPaper
  promise: RightsPromise
  note: keyof typeof rightsNotes
  alert: 'claimed' | 'claimedStill' | 'near' | 'overdue' | 'measureOverdue'
}

export type RightsEvent = EventRecord<RightsTypes>
