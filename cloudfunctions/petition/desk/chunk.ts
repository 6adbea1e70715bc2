import type { Input } from '../../../miniprogram/contract/actions'
import { Refusal } from '../../shared/refusal'
import type { PetitionContext } from '../context'
import { ticketGone } from '../evidence/take-in'
import { chunkLength, chunkPath } from '../evidence/uploads'
import { officersDraft } from '../records/ownership'

/** Keeps one piece of a file. In whatever order they come, and however often: each has its own place. */
export async function chunk(
  { draft, ticket, place }: Input<'petition.desk.chunk'>,
  { attachments, files, keys, sight, now }: PetitionContext,
  body: Buffer,
): Promise<Record<string, never>> {
  const { officer } = await sight()
  const attachment = await attachments.find(ticket, officersDraft(officer, draft, keys), now())
  if (!attachment?.chunks) throw ticketGone()
  // All of it was taken already: an answer was lost on the way.
  if (attachment.file) return {}
  const length = chunkLength(attachment.chunks.bytes, place)
  if (!length || body.length !== length) throw new Refusal('INVALID', '文件没有完整传到，请重试')
  await files.write(chunkPath(attachment.uploadPath, place), body)
  await attachments.hold(ticket, place)
  return {}
}
