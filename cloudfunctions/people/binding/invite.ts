import type { Input } from '../../../miniprogram/contract/actions'
import type { Invitation } from '../../../miniprogram/contract/people/binding'
import { officerAsking } from '../../shared/caller'
import { isBound } from '../../shared/officers/binding'
import { Refusal } from '../../shared/refusal'
import type { PeopleContext } from '../context'

/** An administrator's code for somebody whose phone number cannot prove who they are. */
export async function invite(
  { id, reason }: Input<'people.binding.invite'>,
  { caller, officers, bindings, now }: PeopleContext,
): Promise<Invitation> {
  const { _id: by } = await officerAsking(caller)
  const officer = await officers.byId(id)
  if (!officer) throw new Refusal('NOT_FOUND')
  if (isBound(officer)) throw new Refusal('CONFLICT', '已经绑定微信，请先解除认证')
  const invited = await bindings.invite({ officer: id, by, reason }, now())
  if (!invited) throw new Refusal('CONFLICT')
  return { code: invited.code, expiresAt: invited.expiresAt.toISOString() }
}
