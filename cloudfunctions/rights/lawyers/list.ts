import type { KeptLawyer } from '../../../miniprogram/contract/rights/desk-answers'
import type { RightsContext } from '../context'
import { cardsOf } from './cards'
import type { LawyerRecord } from '../../shared/lawyers'

/** The whole directory, as the city's office keeps it. */
export async function list(_nothing: unknown, context: RightsContext): Promise<KeptLawyer[]> {
  return keptOf(await context.lawyers.all(), context)
}

export async function keptOf(lawyers: readonly LawyerRecord[], context: RightsContext): Promise<KeptLawyer[]> {
  return (await cardsOf(lawyers, context)).map(({ lawyer, card }) => {
    const { licence, phone, parties } = context.lawyers.opened(lawyer)
    const bound = context.lawyers.isBound(lawyer)
    const retired = lawyer.retired && { retired: true as const }
    return Object.assign(card, { licence, phone, parties, bound, ...retired })
  })
}
