import { officerAsking } from '../../shared/caller'
import { Refusal } from '../../shared/refusal'
import type { PeopleContext } from '../context'
import type { BindingRecord } from './bindings'

/**
 * The request as its decider looked at it. @throws CONFLICT when it was decided or taken back meanwhile, and to whoever
 * invited, or asks for themselves: the same person never does both.
 */
export async function toDecide(
  asked: { id: string; request: string },
  { caller, bindings, now }: PeopleContext,
): Promise<BindingRecord> {
  const { _id } = await officerAsking(caller)
  const found = asked.id === _id ? undefined : await bindings.toDecide(asked, _id, now())
  if (!found) throw new Refusal('CONFLICT', '这个申请已经处理或者失效，请刷新')
  return found
}
