import type { EvidenceKind } from '../../contract/evidence'
import type { ConsentKind } from '../../contract/petition/consents'
import type { PetitionDraft } from '../../contract/petition/form'
import type { PetitionKind } from '../../contract/petition/kinds'

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
  /** Whether it failed for want of a network. */
  unreached?: boolean
  /** Set once the bytes are in the cloud and only the check is left. */
  ticket?: string
  /** Its id once the cloud has taken it. */
  attached?: string
}

/** Whatever files are added to. */
export interface DraftFiles {
  /** The idempotency key: sending the same draft twice is sending it once. */
  key: string
  files: DraftFile[]
}

export type DraftValues = Partial<Omit<PetitionDraft, 'kind' | 'evidence'>>

/** What a person has written so far. There is one of each kind. */
export interface Draft extends DraftFiles {
  kind: PetitionKind
  values: DraftValues
  /** The kinds of data that were agreed to. */
  agreed?: ConsentKind[]
}

/** What a person is about to say in the talk of one case. */
export interface TalkDraft extends DraftFiles {
  words: string
}

/** What a person is about to do with one case. The key is the case's id. */
export interface MoveDraft extends DraftFiles {
  values: Readonly<Record<string, unknown>>
}

/** The ids of the files that the cloud has taken. */
export const attachedIn = ({ files }: DraftFiles): string[] =>
  files.flatMap(({ attached }) => (attached ? [attached] : []))

/** Why a draft cannot be sent yet because of its files; undefined when it can. */
export function unfinishedIn({ files }: DraftFiles): string | undefined {
  const unfinished = files.filter(({ state }) => state !== 'done').length
  return unfinished ? `还有 ${unfinished} 个文件没有传完，请等待、重试或移除` : undefined
}
