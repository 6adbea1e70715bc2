import { stepped } from '../shared/case/moving/changes'
import { outcomeOf } from '../shared/case/moving/outcome'
import type { CaseRecord } from '../shared/case/records/record'
import { inBatches } from './batches'
import type { ClockContext } from './context'
import { inEachSort, type Sort } from './sorts'

/** Makes the moves that time makes, such as closing a case when its review window has passed. */
export async function lapse(_nothing: unknown, { sorts, now }: ClockContext): Promise<{ lapsed: number }> {
  const outcomes = await inEachSort(sorts, (sort) =>
    inBatches(
      () => sort.cases.ripe(now()),
      (record) => lapseOne(record, sort),
    ),
  )
  return { lapsed: outcomes.flat().filter(Boolean).length }
}

/** True when it was moved, false when nothing was to be done, undefined when somebody else was first. */
async function lapseOne<R extends CaseRecord>(record: R, { cases, moving }: Sort<R>): Promise<boolean | undefined> {
  const { area, calendar, now } = moving
  const [name] = area.movesFor(area.factsOf(record, now(), calendar), ['clock'])
  if (!name) {
    await cases.forget(record)
    return false
  }
  const step = await outcomeOf(record, { name, asked: {} }, moving)
  return (await cases.step(record, stepped(area, record, step, calendar))) || undefined
}
