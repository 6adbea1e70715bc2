import type { Input } from '../../../miniprogram/contract/actions'
import { Refusal } from '../../shared/refusal'
import type { PeopleContext } from '../context'
import { another, elsewhere } from './claim'
import { toDecide } from './to-decide'

/** The security officer has called and compared: the phone that asked is the officer's from now on. */
export async function approve(asked: Input<'people.binding.approve'>, context: PeopleContext) {
  const { officers, binding, bindings, now } = context
  const found = await toDecide(asked, context)
  const officer = await officers.byId(found._id)
  if (!officer || !found.identity || !(await bindings.take(found))) throw new Refusal('CONFLICT')
  const bound = await binding.bind(officer, found.identity, now())
  await bindings.forget(found._id)
  if (bound === 'others') throw another()
  if (bound === 'taken') throw elsewhere()
  return {}
}
