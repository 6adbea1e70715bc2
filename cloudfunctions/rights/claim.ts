import type { Claim } from '../../miniprogram/contract/rights/form'
import type { RightsSummary } from '../../miniprogram/contract/rights/answers'
import { officerAsking } from '../shared/caller'
import { claimed } from './applying/claiming'
import type { RightsContext } from './context'
import { summaryOf } from './views/own'

/** One tap: that something happened to this officer, when and where. */
export async function claim(given: Claim, context: RightsContext): Promise<RightsSummary> {
  const record = await claimed(given, await officerAsking(context.caller), context)
  return summaryOf(record, context.keys.seal)
}
