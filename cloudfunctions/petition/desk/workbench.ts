import type { Workbench } from '../../../miniprogram/contract/petition/answers'
import type { Condition } from '../../shared/database'
import type { PetitionContext } from '../context'
import { rowOf } from '../views/case'
import { agreeingBy } from '../moving/facts'
import { pageSize, type RowRecord } from '../records/petitions'
import { pressed } from './filters'

/** More than these nobody works off in a day. */
const mostCounted = 500

const byPressing = (one: RowRecord, other: RowRecord): number => (one.dueOrder < other.dueOrder ? -1 : 1)

/** What waits for the officer who asks: four numbers and the most pressing cases. */
export async function workbench(_nothing: unknown, context: PetitionContext): Promise<Workbench> {
  const { petitions, command: _, keys } = context
  const sight = await context.sight()
  const { officer, as, where } = sight
  const agreeing = as.map(agreeingBy)
  // What somebody else is in charge of does not wait for this one.
  const mine = { ...where, 'assignee.id': _.in([officer._id, null]) }
  const { OVERDUE, NEAR } = pressed(sight, context)
  const count = (which: Condition) => petitions.count(which, mostCounted)
  const pressing = (which: Condition) => petitions.page(which, ['dueOrder', 'asc'])
  const [waiting, agreements, overdue, near, toDo, toAgree] = await Promise.all([
    count({ ...mine, waits: _.in(as) }),
    count({ ...where, waits: _.in(agreeing) }),
    count({ ...where, ...OVERDUE }),
    count({ ...where, ...NEAR }),
    pressing({ ...mine, waits: _.in(as) }),
    pressing({ ...where, waits: _.in(agreeing) }),
  ])
  const queue = [...toDo.rows, ...toAgree.rows].toSorted(byPressing).slice(0, pageSize)
  return {
    counts: { waiting, agreeing: agreements, overdue, near },
    queue: queue.map((row) => rowOf(row, sight, keys.seal)),
  }
}
