import type { RightsWorkbench } from '../../../miniprogram/contract/rights/desk-answers'
import type { Condition } from '../../shared/database'
import type { RightsContext } from '../context'
import { rowOf } from '../views/case'
import { pressed, waitingFor } from './filters'

/** More than these nobody works off in a day. */
const mostCounted = 500
const mostShown = 20

/** What waits for the officer who asks: the numbers and the most pressing, claims that nobody has recorded before all. */
export async function workbench(_nothing: unknown, context: RightsContext): Promise<RightsWorkbench> {
  const { applications, keys, command: _, now } = context
  const sight = await context.sight()
  const { own, agreement, all } = waitingFor(sight, context)
  const { OVERDUE, NEAR } = pressed(context)
  const count = (where: Condition) => applications.count({ ...sight.where, ...where }, mostCounted)
  const claims = { ...own, status: 'CLAIMED' }
  const listed = async (where: Condition) =>
    (await applications.page({ ...sight.where, ...where }, ['dueOrder', 'asc'], undefined, mostShown)).rows
  const [waiting, agreeing, overdue, near, claimed, measures, urgent, queue] = await Promise.all([
    count(own),
    count(agreement),
    count(OVERDUE),
    count(NEAR),
    count(claims),
    count({ measureDueAt: _.lt(now()) }),
    listed(claims),
    listed(all),
  ])
  const rows = new Map([...urgent, ...queue].map((row) => [row._id, row]))
  return {
    counts: { waiting, overdue, near, agreeing, claims: claimed, measures },
    queue: [...rows.values()].slice(0, mostShown).map((row) => rowOf(row, keys.seal)),
  }
}
