import type { RightsCase } from '../../miniprogram/contract/rights/desk-answers'
import type { RightsContext } from './context'

export async function detail({ id }: { id: string }, context: RightsContext): Promise<RightsCase> {
  const sight = await context.sight()
  return context.caseOf(await context.inSight(id, sight), sight)
}
