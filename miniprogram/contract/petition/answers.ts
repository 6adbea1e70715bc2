import type { Evidence } from '../evidence'
import type { Place } from '../fields'
import type { Happening, Signing } from './form'
import type { ComplaintCategory, PetitionKind } from './kinds'
import type { AskedValues, OwnerMove, StaffMove } from './moves'
import type { PaperKind } from './papers'
import type { Due } from './promises'
import type { ReceiptVerdict } from './receipt-claim'
import type { PetitionStatus } from './statuses'

/** Moments in answers are ISO 8601 strings. */
export interface Receipt extends Partial<Due> {
  id: string
  number: string
  kind: PetitionKind
  submittedAt: string
  /** The address of the public page with what is signed after its `#`, … */
  link: string
  /** … and as a QR code: a data URI. */
  picture: string
  /** Nobody of the department may handle it: it goes to the upper organ. */
  escalated?: true
  /** 16 digits, for an anonymous petition: it is found by them on any phone. */
  code?: string
}

export interface Verification {
  verdict: ReceiptVerdict
}

export interface Ticket {
  id: string
  /** Where in cloud storage this one file is to be uploaded. */
  cloudPath: string
}

export interface PetitionSummary extends Partial<Due> {
  id: string
  number: string
  kind: PetitionKind
  status: PetitionStatus
  subject: string
  signing: Signing
  unitName?: string
  submittedAt: string
  evidenceCount: number
  /** It goes on at this moment, as its sender says. */
  urgent?: true
}

/** What the citizen's own list says besides. */
export interface OwnSummary extends PetitionSummary {
  /** The newest thing the citizen was told, and whether it was looked at since. */
  told: { at: string; words: string; unread?: true }
}

export interface TimelineEntry {
  at: string
  /** The status that began or went on. */
  status: PetitionStatus
  words: string
}

/** One thing said in the talk between the citizen and the department. */
export interface TalkEntry {
  id: string
  at: string
  from: 'citizen' | 'department'
  words: string
  evidence: Evidence[]
  /** The officer, shown to staff only. */
  by?: string
}

/** A numbered official document. */
export interface IssuedPaper {
  id: string
  kind: PaperKind
  number: string
  at: string
  /** What it says, in order. */
  parts: { label: string; words: string }[]
}

/** What its owner sees. */
export interface PetitionDetail extends PetitionSummary {
  details: string
  category?: ComplaintCategory
  happening?: Happening
  officer?: string
  happenedAt?: string
  place?: Place
  timeline: TimelineEntry[]
  talk: TalkEntry[]
  papers: IssuedPaper[]
  evidence: Evidence[]
  /** What the owner may do now. */
  may: OwnerMove[]
  /** Whether the talk is open. */
  talking: boolean
}

/** A step in the case's life as staff see it. */
export interface CaseEvent {
  at: string
  status: PetitionStatus
  /** The move's label, or what else happened. */
  label: string
  /** Officer's name; absent for the citizen and the clock. */
  by?: string
  /** What the citizen reads. */
  words?: string
  /** What only staff read: the asked fields that are not told. */
  notes: { label: string; words: string }[]
  /** What was handed in with it, for staff only. */
  evidence?: Evidence[]
}

/** A move that waits for officers to agree. */
export interface PendingMove {
  move: StaffMove
  asked: AskedValues
  /** What it waits for: 审核, 签发. */
  step: string
  /** Who drafted and who agreed, in order. */
  signed: { label: string; by: string; at: string }[]
  /** Whether this officer may agree or return it now. */
  mine: boolean
  /** Why it went back to its author. */
  returned?: { by: string; at: string; reason: string }
  /** Whether this officer drafted it and may change or drop it. */
  own: boolean
}

/** What the officer in charge sees. */
export interface PetitionCase extends Omit<PetitionDetail, 'timeline' | 'may'> {
  /** To be sent back with a move. */
  version: number
  moves: StaffMove[]
  pending?: PendingMove
  events: CaseEvent[]
  /** Masked; revealing one asks for a reason. Absent for anonymous ones and where the identity is hidden. */
  reporter?: { name: string; phone: string }
  /** The inspector in charge. */
  assignee?: { id: string; name: string }
  team?: { id: string; name: string; dueAt?: string }
  satisfaction?: string
  wording?: Wording
}

/** What WeChat's own check of a text advises: a person looks, and nothing is refused for strong words. */
export const wordings = { review: '微信内容检查建议人工查看', risky: '微信内容检查认为可能违规，请人工判断' } as const
export type Wording = keyof typeof wordings

export interface PetitionRow extends PetitionSummary {
  category?: ComplaintCategory
  assignee?: string
  teamName?: string
  /** The step at which a drafted move waits. */
  waits?: string
}

export interface Page<Item> {
  items: Item[]
  /** To be sent back for the next page; absent on the last. */
  next?: string
}

/** How many of something there are; `more` when counting stopped there. */
export interface Count {
  count: number
  more?: true
}

/** What waits for one officer. */
export interface Workbench {
  counts: { waiting: Count; overdue: Count; near: Count; agreeing: Count }
  /** The most pressing of what waits, by due date. */
  queue: PetitionRow[]
}

/** A document to be opened or printed. */
export interface PaperFile {
  name: string
  /** .docx, base64. */
  bytes: string
}

/** What anyone may know of the department's work: yesterday's totals. */
export interface PublicFigures {
  /** The day up to which was counted. */
  day: string
  received: number
  answered: number
  /** Of those that were rated, in percent; absent while there are too few to say. */
  satisfied?: number
}
