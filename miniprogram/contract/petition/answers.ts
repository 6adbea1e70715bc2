import type { IssuedPaper, TimelineEntry } from '../case/answers'
import type { Evidence } from '../evidence'
import type { Place } from '../fields'
import type { Happening, Signing } from './form'
import type { ComplaintCategory, PetitionKind } from './kinds'
import type { OwnerMove } from './moves'
import type { PaperKind } from './papers'
import type { Due, LastDay } from '../case/due'
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
  /** Who gave it, and where to ask. */
  organ: string
  telephone: string
  /** Nobody of the department may handle it: it goes to the upper organ. */
  escalated?: true
  /** It goes on at this moment, as its sender says. */
  urgent?: true
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

/** What its owner sees. */
export interface PetitionDetail extends PetitionSummary {
  details: string
  category?: ComplaintCategory
  happening?: Happening
  officer?: string
  happenedAt?: string
  place?: Place
  timeline: TimelineEntry<PetitionStatus>[]
  talk: TalkEntry[]
  papers: IssuedPaper<PaperKind>[]
  evidence: Evidence[]
  /** What the owner may do now, … */
  may: OwnerMove[]
  /** … and until when, where it closes on a day. */
  mayUntil: Partial<Record<OwnerMove, LastDay>>
  /** As the owner signed it; absent for an anonymous one. */
  sender?: { name: string; phone: string }
  /** Whether the talk is open. */
  talking: boolean
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
