import { officerAsking } from '../../shared/caller'
import type { PeopleContext } from '../context'

export async function end(_nothing: unknown, { caller, officers }: PeopleContext) {
  const { _id } = await officerAsking(caller)
  if (caller.session) await officers.endSession(_id, caller.session)
  return {}
}
