import type { Page } from '../../miniprogram/contract/case/answers'
import type { OwnRights } from '../../miniprogram/contract/rights/answers'
import { officerAsking } from '../shared/caller'
import type { RightsContext } from './context'
import { ownPage } from './views/own'

/** What the officer was told of own applications, newest first: nothing depends on a message that WeChat may not have delivered. */
export async function inbox(
  { after }: { after?: string },
  { applications, caller, keys }: RightsContext,
): Promise<Page<OwnRights>> {
  const { _id } = await officerAsking(caller)
  return ownPage(await applications.page({ applicant: _id }, ['toldOrder', 'desc'], after), keys.seal)
}
