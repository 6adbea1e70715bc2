import type { BindingRequest } from '../../../miniprogram/contract/people/binding'
import type { PeopleContext } from '../context'
import type { BindingRecord } from './bindings'

/** Who asks to be bound, the longest waiting first. */
export async function waiting(_nothing: unknown, context: PeopleContext): Promise<BindingRequest[]> {
  const { bindings, now } = context
  const asked = await Promise.all((await bindings.waiting(now())).map((binding) => shownOf(binding, context)))
  return asked.flatMap((one) => one ?? [])
}

/** Undefined for whoever has left since. */
async function shownOf(
  binding: BindingRecord,
  { officers, bindings, keys }: PeopleContext,
): Promise<BindingRequest | undefined> {
  const [officer, inviter] = await Promise.all([officers.byId(binding._id), officers.byId(binding.invitedBy)])
  if (!officer || !binding.askedAt) return undefined
  const { _id, number, series, unitName, phone } = officer
  return {
    id: _id,
    request: binding.request,
    name: officers.nameOf(officer),
    number,
    series,
    unitName,
    ...(phone && { phone: keys.seal.open(phone, _id, 'phone') }),
    check: bindings.checkOf(binding),
    askedAt: binding.askedAt.toISOString(),
    expiresAt: binding.expiresAt.toISOString(),
    invitedBy: inviter ? officers.nameOf(inviter) : '',
    reason: bindings.reasonOf(binding),
  }
}
