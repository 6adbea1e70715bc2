import type { Input } from '../../../miniprogram/contract/actions'
import { Refusal } from '../../shared/refusal'
import type { PeopleContext } from '../context'
import { toDecide } from './to-decide'

export async function refuse({ reason, ...asked }: Input<'people.binding.refuse'>, context: PeopleContext) {
  const { bindings, now } = context
  if (!(await bindings.refuse(await toDecide(asked, context), reason, now()))) throw new Refusal('CONFLICT')
  return {}
}
