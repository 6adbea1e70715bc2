import type { Page } from '../../miniprogram/contract/case/answers'
import type { RightsQueue } from '../../miniprogram/contract/rights/desk'
import type { RightsRow } from '../../miniprogram/contract/rights/desk-answers'
import type { RightsContext } from './context'
import { filtered } from './desk/filters'
import { rowsOf } from './views/case'

/** The applications of which this officer is one of the people: newest first, or what presses most. */
export async function queue({ after, ...asked }: RightsQueue, context: RightsContext): Promise<Page<RightsRow>> {
  const sight = await context.sight()
  const { where, ordering } = filtered(asked, sight, context)
  const rows = await context.applications.page({ ...sight.where, ...where }, ordering, after)
  return rowsOf(rows, context.keys.seal)
}
