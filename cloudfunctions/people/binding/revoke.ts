import type { Input } from '../../../miniprogram/contract/actions'
import type { PeopleContext } from '../context'

/** Takes an officer's WeChat away, with all that is signed in by it: the next call of that phone and of those consoles is refused. */
export async function revoke({ id }: Input<'people.binding.revoke'>, { binding, bindings }: PeopleContext) {
  await binding.release(id)
  await bindings.forget(id)
  return {}
}
