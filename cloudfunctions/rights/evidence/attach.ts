import type { Input } from '../../../miniprogram/contract/actions'
import type { Attachment } from '../../../miniprogram/contract/evidence'
import { officerAsking } from '../../shared/caller'
import { officersDraft } from '../../shared/case/moving/move'
import { takeIn } from '../../shared/evidence/take-in'
import type { RightsContext } from '../context'

/** Takes one file that a phone uploaded. */
export async function attach(
  { draft, ...upload }: Input<'rights.evidence.attach'>,
  context: RightsContext,
): Promise<Attachment> {
  const owner = officersDraft(await officerAsking(context.caller), draft, context.keys)
  return takeIn({ ...upload, owner }, context)
}
