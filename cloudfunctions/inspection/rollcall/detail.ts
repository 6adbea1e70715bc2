import type { RollcallCase } from '../../../miniprogram/contract/inspection/answers'
import type { InspectionContext } from '../context'

/** One roll call, as its people see it. @throws NOT_FOUND for everybody else */
export async function detail({ id }: { id: string }, context: InspectionContext): Promise<RollcallCase> {
  const sight = await context.sight()
  return context.caseOf(await context.inSight(id, sight), sight)
}
