import type { Linked } from '../../../miniprogram/contract/rights/desk-answers'
import { Refusal } from '../../shared/refusal'
import type { RightsContext } from '../context'
import { linkable, otherSide } from './other-side'
import { list } from './list'

/** Says that an application and a petition are about one event. */
export async function put(
  { id, petition: number }: { id: string; petition: string },
  context: RightsContext,
): Promise<Linked[]> {
  const { petitions, where } = await otherSide(context)
  const { record, sight } = await linkable(id, context)
  const [petition] = (await petitions.page({ ...where, number: number.trim().toUpperCase() }, ['order', 'desc'])).rows
  if (!petition) throw new Refusal('INVALID', undefined, { petition: '没有找到这件来件' })
  const { officer } = sight
  await context.links.add({ application: record._id, petition: petition._id, by: officer._id, at: context.now() })
  return list({ id }, context)
}
