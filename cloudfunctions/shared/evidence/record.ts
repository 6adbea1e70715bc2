import type { EvidenceKind } from '../../../miniprogram/contract/evidence'
import type { Sealed } from '../seal'

/** A file that was checked and stored. Sealed to its own id, which it keeps from its ticket to the case. */
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
