import type { Page, PetitionSummary } from '../../miniprogram/contract/petition/answers'
import type { PetitionStatus } from '../../miniprogram/contract/petition/moves'
import { officerAsking } from '../shared/caller'
import type { PetitionContext } from './context'
import { pageOf } from './records/views'

/** What this officer may handle, newest first. */
export async function queue(
  { status, after }: { status?: PetitionStatus; after?: string },
  { caller, petitions, keys }: PetitionContext,
): Promise<Page<PetitionSummary>> {
  const { unitPath } = await officerAsking(caller)
  return pageOf(await petitions.queue(unitPath, status, after), keys.seal)
}
