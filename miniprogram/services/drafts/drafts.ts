import type { PetitionKind } from '../../contract/petition/kinds'
import type { Draft, DraftFile, DraftFiles } from './draft'
import { forget } from '../files/files'

const storageKey = (kind: PetitionKind) => `draft:petition:${kind}`

/** The draft of this kind that is on the phone, or a new one. */
export function openDraft(kind: PetitionKind): Draft {
  const stored = wx.getStorageSync<Draft | ''>(storageKey(kind))
  return stored ? resumed(stored) : { key: randomKey(), kind, values: { signing: 'NAMED' }, files: [] }
}

export function saveDraft(draft: Draft): void {
  wx.setStorageSync(storageKey(draft.kind), draft)
}

/** Forgets a draft and the copies of its files. */
export function clearDraft({ kind, files }: Draft): void {
  wx.removeStorageSync(storageKey(kind))
  forgetFiles(files)
}

export function forgetFiles(files: readonly DraftFile[]): void {
  for (const { path, thumb } of files) for (const copy of new Set([path, thumb])) if (copy) forget(copy)
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

/** The draft as it was left; an upload that the end of the program cut off begins again. */
export function resumed<Left extends DraftFiles>(draft: Left): Left {
  return { ...draft, files: draft.files.map(begunAgain) }
}

function begunAgain(file: DraftFile): DraftFile {
  const cut = file.state === 'uploading' || file.state === 'checking'
  return cut ? { ...file, state: 'waiting', progress: 0 } : file
}
