import type { PetitionDetail } from '../../../miniprogram/contract/petition/answers'
import type { PetitionContext } from '../context'

/** One of the petitions that go into a copy of one's own data. Nobody looked at it: what is new in it stays so. */
export async function copy({ id }: { id: string }, context: PetitionContext): Promise<PetitionDetail> {
  const { petition } = await context.own({ id })
  return context.detailOf(petition)
}
