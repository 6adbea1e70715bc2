import type { EvidenceKind } from '../../../miniprogram/contract/evidence'
import type { PetitionKind, Signing } from '../../../miniprogram/contract/petition/form'
import type { PetitionMove, PetitionStatus } from '../../../miniprogram/contract/petition/moves'
import type { Sealed } from '../../shared/seal'
import type { ReceiptRecord } from '../receipts/proof'
import type { DueRecord } from './due'

/** A petition as it is stored. Sealed fields are sealed to `_id` and their own name. */
export interface PetitionRecord extends Partial<DueRecord> {
  /** Digest of owner and draft: sending one draft twice makes one record. */
  _id: string
  number: string
  /** `<time>-<number>`: unique, sorts by age, marks where a page ends. */
  order: string
  /** Digest of the openid; anonymous petitions under a key of their own. */
  owner: string
  /** Digest of what was sent: a draft that was changed after it was sent is told so. */
  content: string
  /** Digest of the code by which an anonymous one is found; the code itself is stored nowhere. */
  code?: string
  receipt: ReceiptRecord
  kind: PetitionKind
  signing: Signing
  status: PetitionStatus
  /** Grows with every move. */
  version: number
  subject: Sealed
  details: Sealed
  place?: Sealed
  name?: Sealed
  phone?: Sealed
  unit?: string
  unitName?: string
  happenedAt?: Sealed
  submittedAt: Date
  evidence: EvidenceRecord[]
  evidenceCount: number
  timeline: EventRecord[]
}

export interface EventRecord {
  at: Date
  /** The status that began. */
  status: PetitionStatus
  move?: PetitionMove
  /** Id of the officer; absent for the citizen's own step and the service's. */
  actor?: string
  /** What the citizen reads, sealed as `timeline.<version>`. */
  words: Sealed
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
