import type { LawyerCard } from '../../miniprogram/contract/rights/answers'
import type { RightsContext } from './context'
import { cardsOf } from './lawyers/cards'

/** The lawyers whom an officer may ask for. */
export async function lawyers(_nothing: unknown, context: RightsContext): Promise<LawyerCard[]> {
  const all = await context.lawyers.all()
  const serving = all.filter((lawyer) => !lawyer.retired && context.lawyers.isBound(lawyer))
  return (await cardsOf(serving, context)).map(({ card }) => card)
}
