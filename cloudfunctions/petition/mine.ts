import type { Page, PetitionSummary } from '../../miniprogram/contract/petition/answers'
import type { PetitionContext } from './context'
import { pageOf } from './records/views'

/** The holder's own, named and anonymous, newest first. */
export async function mine(
  { after }: { after?: string },
  { petitions, ownership, keys }: PetitionContext,
): Promise<Page<PetitionSummary>> {
  return pageOf(await petitions.mine(ownership().owners(), after), keys.seal)
}
