import type { PetitionDetail } from '../../miniprogram/contract/petition/answers'
import type { PetitionContext } from './context'

/** An anonymous petition by its code, for whoever has it, on any phone. */
export async function find({ code }: { code: string }, context: PetitionContext): Promise<PetitionDetail> {
  return context.detailOf(await context.byCode(code))
}
