import type { Input } from '../../../miniprogram/contract/actions'
import { notFound } from '../../petition/records/not-found'
import { Refusal } from '../../shared/refusal'
import type { RightsContext } from '../context'
import { linkable, otherSide } from './other-side'

/** Says that they are not about one event after all; the audit keeps who said so of which, and why. */
export async function remove(
  { id, petition }: Input<'rights.links.remove'>,
  context: RightsContext,
): Promise<Record<string, never>> {
  const { petitions, where } = await otherSide(context)
  const { record } = await linkable(id, context)
  if (!(await petitions.find(petition, where))) throw notFound()
  if (!(await context.links.remove({ application: record._id, petition })))
    throw new Refusal('CONFLICT', '这项关联已经解除')
  return {}
}
