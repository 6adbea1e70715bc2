import type { Input } from '../../../miniprogram/contract/actions'
import type { Attachment } from '../../../miniprogram/contract/evidence'
import type { PetitionContext } from '../context'
import { takeIn } from '../../shared/evidence/take-in'

/** Takes one file that a phone uploaded. */
export async function attach(
  { draft, ...upload }: Input<'petition.evidence.attach'>,
  context: PetitionContext,
): Promise<Attachment> {
  return takeIn({ ...upload, owner: context.ownership().ofDraft(draft) }, context)
}
