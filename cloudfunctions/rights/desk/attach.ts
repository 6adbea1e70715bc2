import type { Input } from '../../../miniprogram/contract/actions'
import type { Attachment } from '../../../miniprogram/contract/evidence'
import type { RightsContext } from '../context'
import { takeIn } from '../../shared/evidence/take-in'
import { officersDraft } from '../../shared/case/moving/move'

/** Takes one file that an officer handed in by pieces. */
export async function attach(
  { draft, ...upload }: Input<'rights.desk.attach'>,
  context: RightsContext,
): Promise<Attachment> {
  const { officer } = await context.sight()
  return takeIn({ ...upload, owner: officersDraft(officer, draft, context.keys) }, context)
}
