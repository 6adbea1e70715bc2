import type { Input } from '../../../miniprogram/contract/actions'
import type { Attachment } from '../../../miniprogram/contract/evidence'
import { officersDraft } from '../../shared/case/moving/move'
import { takeIn } from '../../shared/evidence/take-in'
import type { RightsContext } from '../context'
import { lawyerAsking } from './granted'

/** Takes one file that a lawyer uploaded. */
export async function attach(
  { draft, ...upload }: Input<'rights.counsel.attach'>,
  context: RightsContext,
): Promise<Attachment> {
  const owner = officersDraft(await lawyerAsking(context), draft, context.keys)
  return takeIn({ ...upload, owner }, context)
}
