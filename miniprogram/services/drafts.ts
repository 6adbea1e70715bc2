import type { EvidenceKind } from '../contract/evidence'
import type { PetitionDraft, PetitionKind } from '../contract/petition/form'
import { forget } from './files'

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

const storageKey = (kind: PetitionKind) => `draft:petition:${kind}`

/** The draft of this kind that is on the phone, or a new one. */
export function openDraft(kind: PetitionKind): Draft {
  const stored = wx.getStorageSync<Draft | ''>(storageKey(kind))
  if (!stored) return { key: randomKey(), kind, values: { signing: 'NAMED' }, files: [] }
  return { ...stored, files: stored.files.map(resumed) }
}

export function saveDraft(draft: Draft): void {
  wx.setStorageSync(storageKey(draft.kind), draft)
}

/** Forgets a draft and the copies of its files. */
export function clearDraft({ kind, files }: Draft): void {
  wx.removeStorageSync(storageKey(kind))
  for (const file of files) forgetFile(file)
}

export function forgetFile({ path, thumb }: DraftFile): void {
  for (const copy of new Set([path, thumb])) if (copy) forget(copy)
}

/** Whether anything in it is worth keeping. */
export function isTouched({ values, files }: Draft): boolean {
  const { signing: _, ...written } = values
  return files.length > 0 || Object.values(written).some(Boolean)
}

/** 128 bits. The cloud binds it to its owner, so it need only be distinct, not secret. */
export function randomKey(): string {
  return thirtyTwoBits() + thirtyTwoBits() + thirtyTwoBits() + thirtyTwoBits()
}

function thirtyTwoBits(): string {
  return Math.floor(Math.random() * 0x1_0000_0000)
    .toString(16)
    .padStart(8, '0')
}

/** An upload that the end of the program cut off begins again. */
function resumed(file: DraftFile): DraftFile {
  const cut = file.state === 'uploading' || file.state === 'checking'
  return cut ? { ...file, state: 'waiting', progress: 0 } : file
}
