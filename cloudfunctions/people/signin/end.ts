import { officerAsking } from '../../shared/caller'
import type { PeopleContext } from '../context'

export async function end(_nothing: unknown, { caller, sessions }: PeopleContext) {
  const { _id } = await officerAsking(caller)
  if (caller.session) await sessions.end(_id, caller.session)
  return {}
}
