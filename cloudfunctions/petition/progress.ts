import type { PetitionDetail } from '../../miniprogram/contract/petition/answers'
import type { PetitionContext } from './context'

/** A citizen's own petition; that it was looked at is kept, once for everything new in it. */
export async function progress({ id }: { id: string }, context: PetitionContext): Promise<PetitionDetail> {
  const { petition, where } = await context.own({ id })
  const { told, seenAt } = petition
  if (!seenAt || seenAt < told.at) await context.petitions.set({ ...where, _id: id }, { seenAt: context.now() })
  return context.detailOf(petition)
}
