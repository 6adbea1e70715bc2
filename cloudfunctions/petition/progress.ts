import type { PetitionDetail } from '../../miniprogram/contract/petition/answers'
import type { PetitionContext } from './context'
import { notFound } from './records/not-found'
import { detailOf } from './records/views'

export async function progress(
  { id }: { id: string },
  { petitions, ownership, keys, files }: PetitionContext,
): Promise<PetitionDetail> {
  const petition = await petitions.own(id, ownership().owners())
  if (!petition) throw notFound()
  return detailOf(petition, keys.seal, files)
}
