import type { Evidence, EvidenceKind } from '../evidence'
import type { Place } from '../fields'
import type { PetitionKind, Signing } from './form'
import type { PetitionMove, PetitionStatus } from './moves'
import type { Due } from './promises'
import type { ReceiptVerdict } from './receipt-claim'

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
}

export interface TimelineEntry {
  at: string
  /** The status that began. */
  status: PetitionStatus
  words: string
}

/** What its owner sees. */
export interface PetitionDetail extends PetitionSummary {
  details: string
  happenedAt?: string
  place?: Place
  timeline: TimelineEntry[]
  evidence: Evidence[]
}

/** What the officer in charge sees besides. */
export interface PetitionCase extends PetitionDetail {
  /** To be sent back with a move. */
  version: number
  moves: PetitionMove[]
  reporter?: { name: string; phone: string }
}

export interface Page<Item> {
  items: Item[]
  /** To be sent back for the next page; absent on the last. */
  next?: string
}

export interface EvidenceTicketRequest {
  draft: string
  kind: EvidenceKind
}
