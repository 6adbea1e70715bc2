import type { EvidenceKind } from '../../../miniprogram/contract/evidence'
import type { Database } from '../database'
import { randomId } from '../keys'
import type { EvidenceRecord } from './record'

/** One file of a draft, from its ticket until the sweep, which leaves alone the files that a case carries. */
export interface AttachmentRecord {
  _id: string
  /** Digest of openid and draft; of an officer's, of the officer and the draft. */
  owner: string
  kind: EvidenceKind
  at: Date
  /** Random paths, kept from the start so that whatever is left behind can be found and deleted. */
  uploadPath: string
  /** It comes in pieces: how long it will be, and the places of those that have arrived. */
  chunks?: { bytes: number; have: number[] }
  /** Gets the extension of what the file turns out to be. */
  copyBase: string
  originalPath: string
  /** Mark of the first bytes that were examined: no others may be stored for this ticket. */
  mark?: string
  /** Once it was checked and stored. */
  file?: EvidenceRecord
}

/** The sweep takes what is older; submitting ends an hour before, so that the two never meet. */
export const attachmentLife = 24 * 3_600_000
const usableFor = attachmentLife - 3_600_000

export interface Attachments {
  /** A place for one file. */
  reserve: (wanted: Pick<AttachmentRecord, 'owner' | 'kind' | 'at' | 'chunks'>) => Promise<AttachmentRecord>
  find: (id: string, owner: string, now: Date) => Promise<AttachmentRecord | undefined>
  /** One more piece has arrived. */
  hold: (id: string, place: number) => Promise<void>
  /** Its pieces are all to be sent again. */
  drop: (id: string) => Promise<void>
  /** False when other bytes were examined for this ticket before. */
  claim: (id: string, mark: string, now: Date) => Promise<boolean>
  /** False when it was attached before. */
  attach: (id: string, file: EvidenceRecord) => Promise<boolean>
  /** In the order asked for; whatever is not this owner's, not attached or too old is left out. */
  attached: (ids: string[], owner: string, now: Date) => Promise<EvidenceRecord[]>
}

export function attachmentsIn(database: Database): Attachments {
  const attachments = database.collection<AttachmentRecord>('attachments')
  const _ = database.command
  const recent = (now: Date) => ({ at: _.gt(new Date(now.getTime() - usableFor)) })
  return {
    reserve: async (wanted) => {
      const attachment = { _id: randomId(), ...wanted, ...randomPaths() }
      if (!(await attachments.add(attachment))) throw new Error('Two random ids were the same.')
      return attachment
    },
    find: (id, owner, now) => attachments.first({ _id: id, owner, ...recent(now) }),
    hold: async (id, place) => {
      await attachments.change({ _id: id }, { 'chunks.have': _.addToSet(place) })
    },
    drop: async (id) => {
      await attachments.change({ _id: id, chunks: _.exists(true) }, { 'chunks.have': [] })
    },
    claim: async (id, mark, now) =>
      (await attachments.change({ _id: id, mark: _.in([null, mark]) }, { mark, claimedAt: now })) === 1,
    attach: async (id, file) =>
      (await attachments.change({ _id: id, file: _.exists(false) }, { file: _.set(file) })) === 1,
    attached: async (ids, owner, now) => {
      const found = await attachments.find({ _id: _.in(ids), owner, file: _.exists(true), ...recent(now) })
      const files = new Map(found.map(({ _id, file }) => [_id, file]))
      return ids.flatMap((id) => files.get(id) ?? [])
    },
  }
}

const randomPaths = () => ({
  uploadPath: `uploads/${randomId()}`,
  copyBase: `evidence/${randomId()}`,
  originalPath: `originals/${randomId()}`,
})
