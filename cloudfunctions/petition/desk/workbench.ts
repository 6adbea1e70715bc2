import type { Workbench } from '../../../miniprogram/contract/petition/desk-answers'
import type { Condition } from '../../shared/database'
import type { PetitionContext } from '../context'
import { pageSize, type RowRecord } from '../records/petitions'
import { rowOf } from '../views/case'
import { waitingFor, workload } from './workload'

const byPressing = (one: RowRecord, other: RowRecord): number => (one.dueOrder < other.dueOrder ? -1 : 1)

/** What waits for the officer who asks: four numbers and the most pressing cases. */
export async function workbench(_nothing: unknown, context: PetitionContext): Promise<Workbench> {
  const { petitions, keys } = context
  const sight = await context.sight()
  const { own, agreement } = waitingFor(sight, context)
  const pressing = (which: Condition) => petitions.page(which, ['dueOrder', 'asc'])
  const [counts, toDo, toAgree] = await Promise.all([workload(sight, context), pressing(own), pressing(agreement)])
  const queue = [...toDo.rows, ...toAgree.rows].toSorted(byPressing).slice(0, pageSize)
  return { counts, queue: queue.map((row) => rowOf(row, sight, keys.seal)) }
}
