import type { RightsWorkbench } from '../../../miniprogram/contract/rights/desk-answers'
import type { Condition } from '../../shared/database'
import type { RightsContext } from '../context'
import type { Applications } from '../records/applications'
import type { Sight } from '../records/sight'
import { pressed, waitingFor } from './filters'

/** More than these nobody works off in a day. */
const mostCounted = 500

interface Needed extends Pick<RightsContext, 'command' | 'now'> {
  applications: Pick<Applications, 'count'>
}

/** The numbers of an officer's work. */
export async function workload(sight: Sight, needed: Needed): Promise<Omit<RightsWorkbench['counts'], 'measures'>> {
  const { applications } = needed
  const { own, agreement } = waitingFor(sight, needed)
  const { OVERDUE, NEAR } = pressed(needed)
  const count = (where: Condition) => applications.count({ ...sight.where, ...where }, mostCounted)
  const [waiting, agreeing, overdue, near, claims] = await Promise.all([
    count(own),
    count(agreement),
    count(OVERDUE),
    count(NEAR),
    count({ ...own, status: 'CLAIMED' }),
  ])
  return { waiting, agreeing, overdue, near, claims }
}
