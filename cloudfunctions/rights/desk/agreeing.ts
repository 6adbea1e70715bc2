import type { DraftTitle } from '../../../miniprogram/contract/case/answers'
import type { AgreeingRights } from '../../../miniprogram/contract/rights/desk-answers'
import type { RightsStaffMove } from '../../../miniprogram/contract/rights/moves'
import { agreeingOf } from '../../shared/case/pending/agreeing'
import type { RightsContext } from '../context'
import { rowOf } from '../views/case'
import { waitingFor } from './filters'

/** What waits for the agreement of the officer who asks, at the phone. */
export async function agreeing(_nothing: unknown, context: RightsContext): Promise<AgreeingRights[]> {
  const sight = await context.sight()
  const waiting = await agreeingOf(waitingFor(sight, context).agreement, sight, context)
  return waiting.map(({ record, draft }) =>
    Object.assign(rowOf(record, context.keys.seal), { draft: draft as DraftTitle<RightsStaffMove> }),
  )
}
