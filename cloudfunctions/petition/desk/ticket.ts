import type { Input } from '../../../miniprogram/contract/actions'
import { chunkBytes, evidenceKindLabels, evidenceKinds, type ChunkTicket } from '../../../miniprogram/contract/evidence'
import { Refusal } from '../../shared/refusal'
import type { PetitionContext } from '../context'
import type { AttachmentRecord } from '../evidence/attachments'
import { tooLong } from '../evidence/take-in'
import { officersDraft } from '../records/ownership'

/** Reserves a place for one file that an officer hands in, or tells what has arrived of it already. */
export async function ticket(
  { draft, kind, bytes, ticket: earlier }: Input<'petition.desk.ticket'>,
  { attachments, keys, sight, now }: PetitionContext,
): Promise<ChunkTicket> {
  const { officer } = await sight()
  const called = evidenceKindLabels[kind]
  if (!bytes) throw new Refusal('INVALID', `“${called}”是空文件，请重新选择`)
  if (bytes > evidenceKinds[kind].bytes) throw tooLong(called, kind)
  const owner = officersDraft(officer, draft, keys)
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
