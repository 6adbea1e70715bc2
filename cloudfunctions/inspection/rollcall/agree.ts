import type { RollcallCase } from '../../../miniprogram/contract/inspection/answers'
import { agreeTo } from '../../shared/case/pending/agree'
import type { InspectionContext } from '../context'
import { spread } from './spread'

/** As long as whoever agrees waits for it; what is left the clock goes on with. */
const patience = 3_000

/** A leader's, or the other inspector's, agreement. Once a roll call is issued, those who are asked are written down at once. */
export async function agree(
  request: { id: string; version: number },
  context: InspectionContext,
): Promise<RollcallCase> {
  await agreeTo(request, context)
  const sight = await context.sight()
  const issued = await context.inSight(request.id, sight)
  if (issued.spreadAfter !== undefined) await spread(issued, new Date(context.now().getTime() + patience), context)
  return context.caseOf(await context.inSight(request.id, sight), sight)
}
