import {
  chunkBytes,
  evidenceKindLabels,
  evidenceKinds,
  type ChunkTicket,
  type EvidenceKind,
} from '../../../miniprogram/contract/evidence'
import { Refusal } from '../refusal'
import type { AttachmentRecord } from './attachments'
import { ticketGone, tooLong, type Storing } from './take-in'
import { chunkLength, chunkPath } from './uploads'

interface Wanted {
  kind: EvidenceKind
  bytes: number
  /** With an earlier ticket it goes on where that was interrupted. */
  ticket?: string
}

/** Reserves a place for one file that comes in pieces, or tells what has arrived of it already. */
export async function reservePieces(
  { kind, bytes, ticket: earlier }: Wanted,
  owner: string,
  { attachments, now }: Pick<Storing, 'attachments' | 'now'>,
): Promise<ChunkTicket> {
  const called = evidenceKindLabels[kind]
  if (!bytes) throw new Refusal('INVALID', `“${called}”是空文件，请重新选择`)
  if (bytes > evidenceKinds[kind].bytes) throw tooLong(called, kind)
  const known = earlier ? await attachments.find(earlier, owner, now()) : undefined
  // Another file needs a place of its own, and an old one may be swept at any moment.
  if (known?.kind === kind && known.chunks?.bytes === bytes) return ticketOf(known)
  return ticketOf(await attachments.reserve({ owner, kind, at: now(), chunks: { bytes, have: [] } }))
}

const ticketOf = ({ _id, chunks }: AttachmentRecord): ChunkTicket => ({
  id: _id,
  chunkBytes,
  have: chunks?.have ?? [],
})

/** Keeps one piece of a file. In whatever order they come, and however often: each has its own place. */
export async function keepPiece(
  { ticket, place, owner }: { ticket: string; place: number; owner: string },
  body: Buffer,
  { attachments, files, now }: Pick<Storing, 'attachments' | 'files' | 'now'>,
): Promise<Record<string, never>> {
  const attachment = await attachments.find(ticket, owner, now())
  if (!attachment?.chunks) throw ticketGone()
  // All of it was taken already: an answer was lost on the way.
  if (attachment.file) return {}
  const length = chunkLength(attachment.chunks.bytes, place)
  if (!length || body.length !== length) throw new Refusal('INVALID', '文件没有完整传到，请重试')
  await files.write(chunkPath(attachment.uploadPath, place), body)
  await attachments.hold(ticket, place)
  return {}
}
