import type { PetitionCase } from '../../miniprogram/contract/petition/desk-answers'
import type { PetitionContext } from './context'

export async function detail({ id }: { id: string }, context: PetitionContext): Promise<PetitionCase> {
  const sight = await context.sight()
  return context.caseOf(await context.inSight(id, sight), sight)
}
