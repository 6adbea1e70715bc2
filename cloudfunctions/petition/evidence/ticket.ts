import type { Input } from '../../../miniprogram/contract/actions'
import type { Ticket } from '../../../miniprogram/contract/petition/answers'
import type { PetitionContext } from '../context'

/** Reserves a place for one file of this draft. */
export async function ticket(
  { draft, kind }: Input<'petition.evidence.ticket'>,
  { attachments, ownership, now }: PetitionContext,
): Promise<Ticket> {
  const { _id, uploadPath } = await attachments.reserve({ owner: ownership().ofDraft(draft), kind, at: now() })
  return { id: _id, cloudPath: uploadPath }
}
