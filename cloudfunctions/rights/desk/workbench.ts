import type { RightsWorkbench } from '../../../miniprogram/contract/rights/desk-answers'
import type { Condition } from '../../shared/database'
import type { RightsContext } from '../context'
import { queuedOf } from '../views/case'
import { waitingFor } from './filters'
import { overdueMeasures } from './measures'
import { workload } from './workload'

const mostShown = 20

/** What waits for the officer who asks: the numbers and the most pressing, claims that nobody has recorded before all. */
export async function workbench(_nothing: unknown, context: RightsContext): Promise<RightsWorkbench> {
  const { applications, keys } = context
  const sight = await context.sight()
  const { own, all } = waitingFor(sight, context)
  const listed = async (where: Condition) =>
    (await applications.page({ ...sight.where, ...where }, ['dueOrder', 'asc'], undefined, mostShown)).rows
  const [counts, measures, claims, queue] = await Promise.all([
    workload(sight, context),
    overdueMeasures(sight, context),
    listed({ ...own, status: 'CLAIMED' }),
    listed(all),
  ])
  const rows = new Map([...claims, ...queue].map((row) => [row._id, row]))
  return {
    counts: { ...counts, measures },
    queue: [...rows.values()].slice(0, mostShown).map((row) => queuedOf(row, sight, keys.seal)),
  }
}
