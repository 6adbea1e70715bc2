import type { OwnDelegation } from '../../../miniprogram/contract/people/delegation'
import { officerAsking } from '../../shared/caller'
import type { PeopleContext } from '../context'
import { own } from './own'

/** Whoever is back takes everything back at once. */
export async function end(_nothing: unknown, context: PeopleContext): Promise<OwnDelegation> {
  await context.delegations.end(await officerAsking(context.caller))
  return own({}, context)
}
