import type { Input } from '../../miniprogram/contract/actions'
import type { RightsContext } from './context'

/** The applicant agreed to be told of the application through WeChat, and is from now on. */
export async function notify(
  { id }: Input<'rights.notify'>,
  { own, addresses, applications, caller }: RightsContext,
): Promise<Record<string, never>> {
  const { where } = await own(id)
  await addresses.put(id, caller.openid())
  await applications.set({ ...where, _id: id }, { reachable: true })
  return {}
}
