import type { Workbench } from '../../../miniprogram/contract/petition/desk-answers'
import { isUrgent, urgentStatuses } from '../../../miniprogram/contract/petition/urgent'
import type { Condition } from '../../shared/database'
import type { PetitionContext } from '../context'
import { pageSize } from '../../shared/case/records/store'
import type { RowRecord } from '../records/petitions'
import { rowOf } from '../views/case'
import { waitingFor, workload } from './workload'

/** What goes on at this moment before everything else, then by due date. */
const sortKey = ({ status, happening, dueOrder }: RowRecord): string =>
  `${isUrgent({ status, urgent: happening === 'NOW' }) ? 0 : 1} ${dueOrder}`
const byPressing = (one: RowRecord, other: RowRecord): number => (sortKey(one) < sortKey(other) ? -1 : 1)

/** What waits for the officer who asks: four numbers and the most pressing cases. */
export async function workbench(_nothing: unknown, context: PetitionContext): Promise<Workbench> {
  const { petitions, keys, command: _ } = context
  const sight = await context.sight()
  const { own, agreement } = waitingFor(sight, context)
  // Its promise may end after those of many others.
  const urgent = { ...own, happening: 'NOW', status: _.in(urgentStatuses) }
  const pressing = async (which: Condition) => (await petitions.page(which, ['dueOrder', 'asc'])).rows
  const [counts, ...pages] = await Promise.all([
    workload(sight, context),
    pressing(urgent),
    pressing(own),
    pressing(agreement),
  ])
  const rows = new Map(pages.flat().map((row) => [row._id, row]))
  const queue = [...rows.values()].toSorted(byPressing).slice(0, pageSize)
  return { counts, queue: queue.map((row) => rowOf(row, sight, keys.seal)) }
}
