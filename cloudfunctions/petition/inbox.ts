import type { Page } from '../../miniprogram/contract/case/answers'
import type { OwnSummary } from '../../miniprogram/contract/petition/answers'
import type { PetitionContext } from './context'
import { ownPage } from './views/own'

/** What the holder was told, newest first: nothing depends on a message that WeChat may not have delivered. */
export async function inbox(
  { after }: { after?: string },
  { petitions, ownership, keys, command }: PetitionContext,
): Promise<Page<OwnSummary>> {
  const own = { owner: command.in(ownership().owners()) }
  return ownPage(await petitions.page(own, ['toldOrder', 'desc'], after), keys.seal)
}
