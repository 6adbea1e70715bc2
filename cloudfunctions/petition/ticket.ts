import type { EvidenceTicketRequest, Ticket } from '../../miniprogram/contract/petition/answers'
import { randomId } from '../shared/keys'
import type { PetitionContext } from './context'

/** Reserves a place for one file of this draft. */
export async function ticket(
  { draft, kind }: EvidenceTicketRequest,
  { attachments, ownership, now }: PetitionContext,
): Promise<Ticket> {
  const id = randomId()
  const uploadPath = `uploads/${randomId()}`
  await attachments.reserve({
    _id: id,
    owner: ownership().ofDraft(draft),
    kind,
    at: now(),
    uploadPath,
    copyBase: `evidence/${randomId()}`,
    originalPath: `originals/${randomId()}`,
  })
  return { id, cloudPath: uploadPath }
}
