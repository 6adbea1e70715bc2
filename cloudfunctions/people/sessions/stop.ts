import type { Input } from '../../../miniprogram/contract/actions'
import type { PeopleContext } from '../context'

/** The security officer signs somebody's console out. */
export async function stop({ id, session }: Input<'people.sessions.stop'>, { sessions }: PeopleContext) {
  await sessions.close(id, session)
  return {}
}
