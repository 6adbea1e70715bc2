import type { BindingState } from '../../../miniprogram/contract/people/binding'
import type { PeopleContext } from '../context'

/** What became of what this phone asked for. */
export async function mine(_nothing: unknown, { caller, bindings, keys, now }: PeopleContext): Promise<BindingState> {
  const found = await bindings.askedBy(keys.digest('identity', caller.openid()), now())
  if (found?.state === 'REFUSED') return { state: 'refused', reason: bindings.refusalOf(found) }
  if (found?.state !== 'ASKED' || !found.askedAt) return { state: 'none' }
  return { state: 'waiting', check: bindings.checkOf(found), askedAt: found.askedAt.toISOString() }
}
