import type { Linked } from '../../../miniprogram/contract/rights/desk-answers'
import type { RightsContext } from '../context'
import { linkable, otherSide } from './other-side'

/** The petitions about the same event, of which the officer may meet each. */
export async function list({ id }: { id: string }, context: RightsContext): Promise<Linked[]> {
  const { petitions, where } = await otherSide(context)
  const { record } = await linkable(id, context)
  const linked = await context.links.ofApplication(record._id)
  if (!linked.length) return []
  const { seal } = context.keys
  const ids = linked.map(({ petition }) => petition)
  const { rows } = await petitions.page({ ...where, _id: context.command.in(ids) }, ['order', 'desc'])
  return rows.map(({ _id, number, subject }) => ({ id: _id, number, subject: seal.open(subject, _id, 'subject') }))
}
