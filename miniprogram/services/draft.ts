import type { EvidenceKind } from '../contract/evidence'
import type { PetitionDraft, PetitionKind } from '../contract/petition/form'

export type FileState = 'waiting' | 'uploading' | 'checking' | 'done' | 'failed'

/** A file of a draft, wherever it is on its way to the cloud. */
export interface DraftFile {
  /** Known to this phone only. */
  key: string
  kind: EvidenceKind
  name: string
  path: string
  thumb: string
  bytes: number
  seconds?: number
  state: FileState
  /** Percent that has been sent. */
  progress: number
  problem?: string
  /** Set once the bytes are in the cloud and only the check is left. */
  ticket?: string
  /** Its id once the cloud has taken it. */
  attached?: string
}

export type DraftValues = Partial<Omit<PetitionDraft, 'kind' | 'evidence'>>

/** What a person has written so far. There is one of each kind. */
export interface Draft {
  /** The idempotency key: sending the same draft twice makes one petition. */
  key: string
  kind: PetitionKind
  values: DraftValues
  files: DraftFile[]
}
