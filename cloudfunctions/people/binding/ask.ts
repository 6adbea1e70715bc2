import type { Input } from '../../../miniprogram/contract/actions'
import type { BindingState } from '../../../miniprogram/contract/people/binding'
import type { OfficerRecord } from '../../shared/officers/record'
import type { PeopleContext } from '../context'
import { claimed, mismatch } from './claim'
import { mine } from './mine'

/** Asks to be bound, by an administrator's invitation: the security officer decides. */
export async function ask(
  { invitation, ...claim }: Input<'people.binding.ask'>,
  context: PeopleContext,
): Promise<BindingState> {
  const { caller, bindings, keys, now } = context
  const found = await bindings.byInvitation(invitation, now())
  const fits = ({ _id }: OfficerRecord) => found?._id === _id
  await claimed(claim, async () => fits, context)
  if (!found || !(await bindings.ask(found, keys.digest('identity', caller.openid()), now()))) throw mismatch()
  return mine({}, context)
}
