import type { Input } from '../../../miniprogram/contract/actions'
import type { Ticket } from '../../../miniprogram/contract/petition/answers'
import { officerAsking } from '../../shared/caller'
import { officersDraft } from '../../shared/case/moving/move'
import type { RightsContext } from '../context'

/** Reserves a place for one file of this draft. */
export async function ticket(
  { draft, kind }: Input<'rights.evidence.ticket'>,
  { attachments, caller, keys, now }: RightsContext,
): Promise<Ticket> {
  const owner = officersDraft(await officerAsking(caller), draft, keys)
  const { _id, uploadPath } = await attachments.reserve({ owner, kind, at: now() })
  return { id: _id, cloudPath: uploadPath }
}
