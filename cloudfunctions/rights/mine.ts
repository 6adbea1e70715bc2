import type { Page } from '../../miniprogram/contract/case/answers'
import type { OwnRights } from '../../miniprogram/contract/rights/answers'
import { officerAsking } from '../shared/caller'
import type { RightsContext } from './context'
import { ownPage } from './views/own'

/** The officer's own applications, newest first. */
export async function mine(
  { after }: { after?: string },
  { applications, caller, keys }: RightsContext,
): Promise<Page<OwnRights>> {
  const { _id } = await officerAsking(caller)
  return ownPage(await applications.page({ applicant: _id }, ['order', 'desc'], after), keys.seal)
}
