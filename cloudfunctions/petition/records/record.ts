import type { EvidenceKind } from '../../../miniprogram/contract/evidence'
import type { Wording } from '../../../miniprogram/contract/petition/desk-answers'
import type { ConsentKind } from '../../../miniprogram/contract/petition/consents'
import type { Channel } from '../../../miniprogram/contract/petition/desk'
import type { Happening, Signing } from '../../../miniprogram/contract/petition/form'
import type { ComplaintCategory, PetitionKind } from '../../../miniprogram/contract/petition/kinds'
import type { PetitionMove, StaffMove } from '../../../miniprogram/contract/petition/moves'
import type { DraftStep } from '../../../miniprogram/contract/case/move'
import type { Identity } from '../../../miniprogram/contract/petition/moves/handling'
import type { Satisfaction } from '../../../miniprogram/contract/petition/moves/owner'
import type { PaperKind } from '../../../miniprogram/contract/petition/papers'
import type { PetitionStatus } from '../../../miniprogram/contract/petition/statuses'
import type { Sealed } from '../../shared/seal'
import type { PaperProof } from '../papers/proof'
import type { ReceiptRecord } from '../receipts/proof'
import type { DueRecord } from '../moving/due'

/** A petition as it is stored. Sealed fields are sealed to `_id` and their own name. */
export interface PetitionRecord extends DueRecord {
  /** Digest of owner and draft: sending one draft twice makes one record. */
  _id: string
  number: string
  /** `<time>-<number>`: unique, sorts by age, marks where a page ends. */
  order: string
  /** By what presses: see `dueOrderOf`. */
  dueOrder: string
  /** Digest of the openid; anonymous petitions under a key of their own. Those that an officer entered have the officer's draft instead. */
  owner: string
  /** Digest of what was sent: a draft that was changed after it was sent is told so. */
  content: string
  /** Digest of the code by which an anonymous one is found; the code itself is stored nowhere. */
  code?: string
  receipt: ReceiptRecord
  kind: PetitionKind
  signing: Signing
  channel?: Channel
  status: PetitionStatus
  /** Grows with every event: the timeline's last place. */
  version: number
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
  /** Marks of whoever may not meet it (回避). */
  barred: string[]
  /** In whose list of work it stands: actors, or `agree:` and the actor whose agreement a drafted move waits for. */
  waits: string[]
  /** The inspector in charge; the name sealed as `assignee`. */
  assignee?: { id: string; name: Sealed }
  /** Nobody of the department may handle it: it goes to the upper organ. */
  escalated?: true
  /** Whom it bars changed: the clock has to look whether enough people are left. */
  unchecked?: true
  /** The unit that handles it. */
  team?: string
  teamName?: string
  teamDueAt?: Date
  /** Whether the handling unit may know who complained. */
  identity?: Identity
  satisfaction?: Satisfaction
  pending?: PendingRecord
  timeline: EventRecord[]
  papers: PaperRecord[]
  talk: TalkRecord[]
  /** The citizen said something last. */
  unanswered?: true
  /** The newest thing the citizen was told. */
  told: { at: Date; words: Sealed; field: string }
  /** `<when it was told>-<number>`. */
  toldOrder: string
  /** When the citizen last looked. */
  seenAt?: Date
  /** When the clock makes its next move. */
  clockAt?: Date
  /** What was said about how pressing it is, and when something is to be said next. */
  said?: Alert[]
  alertAt?: Date
  /** Whether its sender wants to be told through WeChat; the address lies apart. */
  reachable?: true
  /** There is something to be told through WeChat, from this moment on. */
  newsAt?: Date
  newsTries?: number
}

export interface EventRecord {
  at: Date
  /** The status that began or went on. */
  status: PetitionStatus
  move?: PetitionMove
  /** What happened to a move that waits for agreement. */
  step?: DraftStep
  /** What happened otherwise. */
  note?: EventNote
  /** Id of the officer, and of whom that was for; absent for the citizen's own step and the service's. */
  actor?: string
  instead?: string
  /** Both names at that time, sealed as `timeline.<version>.by`. */
  by?: Sealed
  /** What the citizen reads, sealed as `timeline.<version>`. */
  words?: Sealed
  /** What was asked with it, JSON sealed as `timeline.<version>.asked`. */
  asked?: Sealed
  /** What was handed in with it: an officer's files are for staff only. */
  evidence?: EvidenceRecord[]
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

/** A move that waits for officers to agree. */
export interface PendingRecord {
  move: StaffMove
  /** The timeline's place where it was drafted. */
  since: number
  /** How many have agreed. */
  agreed: number
  /** JSON, sealed as `pending.<since>`. */
  asked: Sealed
  /** It lies with its author again. */
  returned?: true
}

export interface PaperRecord extends PaperProof {
  id: string
  kind: PaperKind
  /** 文号 */
  number: string
  at: Date
  /** What it promises or demands. */
  dueAt?: Date
  /** All that it says, JSON sealed as `paper.<id>.content`. */
  content: Sealed
  /** The timeline's place of the move that issued it. */
  place: number
}

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

/** A file that was checked and stored. Sealed to its own id, which it keeps from ticket to petition. */
export interface EvidenceRecord {
  id: string
  kind: EvidenceKind
  type: string
  name: Sealed
  bytes: number
  /** Of the bytes handed in, sealed: who has the same picture must not find the case by it. */
  sm3: Sealed
  sha256: Sealed
  /** The handlers' copy, without metadata. */
  copyPath: string
  /** What was handed in, sealed. */
  originalPath: string
}

export const timelineField = (version: number): string => `timeline.${version}`
export const talkField = (id: string): string => `talk.${id}`
