import type { Page } from '../../miniprogram/contract/case/answers'
import type { OwnSummary } from '../../miniprogram/contract/petition/answers'
import type { PetitionContext } from './context'
import { ownPage } from './views/own'

/** The holder's own, named and anonymous, newest first. */
export async function mine(
  { after }: { after?: string },
  { petitions, ownership, keys, command }: PetitionContext,
): Promise<Page<OwnSummary>> {
  const own = { owner: command.in(ownership().owners()) }
  return ownPage(await petitions.page(own, ['order', 'desc'], after), keys.seal)
}
