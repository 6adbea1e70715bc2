import type { Input } from '../../../miniprogram/contract/actions'
import type { Ticket } from '../../../miniprogram/contract/petition/answers'
import { officersDraft } from '../../shared/case/moving/move'
import type { RightsContext } from '../context'
import { lawyerAsking } from './granted'

/** Reserves a place for one file that a lawyer hands in. */
export async function ticket({ draft, kind }: Input<'rights.counsel.ticket'>, context: RightsContext): Promise<Ticket> {
  const owner = officersDraft(await lawyerAsking(context), draft, context.keys)
  const { _id, uploadPath } = await context.attachments.reserve({ owner, kind, at: context.now() })
  return { id: _id, cloudPath: uploadPath }
}
