import type { Input } from '../../../miniprogram/contract/actions'
import type { RosterImport } from '../../../miniprogram/contract/people/roster/answers'
import { officerAsking } from '../../shared/caller'
import type { PeopleContext } from '../context'
import { decisionBy } from './confirm'
import { ended } from './ended'

/** The security officer does not let it hold, and says why. */
export async function returnImport(
  { id, reason }: Input<'people.roster.return'>,
  context: PeopleContext,
): Promise<RosterImport> {
  const decision = decisionBy(await officerAsking(context.caller), id, context)
  const set = { ...decision, reason: context.keys.seal.text(reason, id, 'reason') }
  return ended(id, { from: ['READY'], to: 'RETURNED', set }, context)
}
