import type { Wording } from '../../../miniprogram/contract/petition/desk-answers'
import type { ConsentKind } from '../../../miniprogram/contract/petition/consents'
import type { Channel } from '../../../miniprogram/contract/petition/desk'
import type { Happening, Signing } from '../../../miniprogram/contract/petition/form'
import type { ComplaintCategory, PetitionKind } from '../../../miniprogram/contract/petition/kinds'
import type { PetitionMove, StaffMove } from '../../../miniprogram/contract/petition/moves'
import type { Identity } from '../../../miniprogram/contract/petition/moves/handling'
import type { Satisfaction } from '../../../miniprogram/contract/petition/moves/owner'
import type { PaperKind } from '../../../miniprogram/contract/petition/papers'
import type { PromiseName } from '../../../miniprogram/contract/petition/promises'
import type { PetitionStatus } from '../../../miniprogram/contract/petition/statuses'
import type { CaseRecord, EventRecord, PaperRecord, PendingRecord } from '../../shared/case/records/record'
import type { EvidenceRecord } from '../../shared/evidence/record'
import type { Sealed } from '../../shared/seal'
import type { ReceiptRecord } from '../receipts/proof'

/** A petition as it is stored. Sealed fields are sealed to `_id` and their own name. */
export interface PetitionRecord extends CaseRecord<PetitionTypes> {
  /** Digest of owner and draft: sending one draft twice makes one record. */
  _id: string
  /** Digest of the openid; anonymous petitions under a key of their own. Those that an officer entered have the officer's draft instead. */
  owner: string
  /** Digest of what was sent: a draft that was changed after it was sent is told so. */
  content: string
  /** Digest of the code by which an anonymous one is found; the code itself is stored nowhere. */
  code?: string
  receipt: ReceiptRecord
  signing: Signing
  channel?: Channel
  subject: Sealed
  details: Sealed
  /** WeChat's check of the words advises to look: a mark, never a refusal. */
  wording?: Wording
  category?: ComplaintCategory
  happening?: Happening
  officer?: Sealed
  place?: Sealed
  name?: Sealed
  phone?: Sealed
  unit?: string
  unitName?: string
  happenedAt?: Sealed
  submittedAt: Date
  /** Which kinds of data its sender agreed to, and when; absent where an officer entered it. */
  consents?: { kinds: ConsentKind[]; at: Date }
  evidence: EvidenceRecord[]
  evidenceCount: number
  /** Every choice of the list's filters that it passes. */
  facets: string[]
  /** Keyed digests of words by which it is searched, at most 64. */
  terms: string[]
  /** Keyed digests of name and phone. */
  contacts: string[]
  /** In whose list of work it stands: actors, or `agree:` and the actor whose agreement a drafted move waits for. */
  waits: string[]
  /** The inspector in charge; the name sealed as `assignee`. */
  assignee?: { id: string; name: Sealed }
  /** Nobody of the department may handle it: it goes to the upper organ. */
  escalated?: true
  /** The unit that handles it. */
  team?: string
  teamName?: string
  teamDueAt?: Date
  /** Whether the handling unit may know who complained. */
  identity?: Identity
  satisfaction?: Satisfaction
  talk: TalkRecord[]
  /** The citizen said something last. */
  unanswered?: true
}

/** How pressing a petition may be said to be: by its promise to the citizen, by the day of the unit that has it. */
export type Alert = 'urgent' | 'near' | 'overdue' | 'teamNear' | 'teamOverdue'

/** What happens to a case besides moves. */
export const eventNotes = {
  received: '收到来件',
  recounted: '放假安排公布，期限重新计算',
  assigned: '分派承办民警',
  conflict: '登记回避',
  urgent: '正在发生，标为紧急',
  near: '临近到期，提醒办理',
  overdue: '已超期，报送支队领导',
  teamNear: '反馈期限临近，提醒承办单位',
  teamOverdue: '承办单位逾期未反馈，提醒督办',
} as const
type EventNote = keyof typeof eventNotes

export interface PetitionTypes {
  kind: PetitionKind
  status: PetitionStatus
  move: PetitionMove
  staffMove: StaffMove
  paper: PaperKind
  promise: PromiseName
  note: EventNote
  alert: Alert
}

export type PetitionEvent = EventRecord<PetitionTypes>
export type PetitionPending = PendingRecord<PetitionTypes>
export type PetitionPaper = PaperRecord<PetitionTypes>

export interface TalkRecord {
  id: string
  at: Date
  /** Id of the officer; absent for the citizen. */
  actor?: string
  /** The officer's name, sealed as `talk.<id>.by`. */
  by?: Sealed
  /** Sealed as `talk.<id>`. */
  words: Sealed
  evidence: EvidenceRecord[]
}

export const talkField = (id: string): string => `talk.${id}`
