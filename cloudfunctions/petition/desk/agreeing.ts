import type { DraftTitle } from '../../../miniprogram/contract/case/answers'
import type { AgreeingPetition } from '../../../miniprogram/contract/petition/desk-answers'
import type { StaffMove } from '../../../miniprogram/contract/petition/moves'
import { agreeingOf } from '../../shared/case/pending/agreeing'
import type { PetitionContext } from '../context'
import { rowOf } from '../views/case'
import { waitingFor } from './workload'

/** What waits for the agreement of the officer who asks, at the phone. */
export async function agreeing(_nothing: unknown, context: PetitionContext): Promise<AgreeingPetition[]> {
  const sight = await context.sight()
  const waiting = await agreeingOf(waitingFor(sight, context).agreement, sight, context)
  return waiting.map(({ record, draft }) =>
    Object.assign(rowOf(record, sight, context.keys.seal), { draft: draft as DraftTitle<StaffMove> }),
  )
}
