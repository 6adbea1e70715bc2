import type { Input } from '../../../miniprogram/contract/actions'
import { officerAsking } from '../../shared/caller'
import type { PeopleContext } from '../context'

/** Signs one of the own consoles out, or all but the one that asks. */
export async function close({ session }: Input<'people.sessions.close'>, { caller, sessions }: PeopleContext) {
  const { _id } = await officerAsking(caller)
  if (session) await sessions.close(_id, session)
  else await sessions.closeOthers(_id, caller.session)
  return {}
}
