import { movedDueTells } from '../../miniprogram/contract/case/due'
import { stepped } from '../shared/case/moving/changes'
import { counted } from '../shared/case/moving/due'
import { eventOf } from '../shared/case/records/events'
import type { CaseRecord, DueRecord } from '../shared/case/records/record'
import { inBatches } from './batches'
import type { ClockContext } from './context'
import { inEachSort, type Sort } from './sorts'

/** Counts provisional last days anew once the holidays of their year are published, and tells where a date moved. */
export async function recount(
  _nothing: unknown,
  { sorts, calendar }: ClockContext,
): Promise<{ counted: number; moved: number }> {
  // Whatever is counted no longer awaits this year: a run that was cut short is simply continued by the next.
  const outcomes = await inEachSort(sorts, (sort) =>
    inBatches(
      () => sort.cases.provisional(calendar.lastYear),
      (record) => countAnew(record, sort),
    ),
  )
  const all = outcomes.flat()
  return { counted: all.length, moved: all.filter(Boolean).length }
}

/** True when the date moved. */
async function countAnew<R extends CaseRecord>(record: R, { cases, moving }: Sort<R>): Promise<boolean> {
  const { dueFrom, dueDays, dueAt, promise } = record
  const { area, calendar } = moving
  if (!dueFrom || dueDays === undefined || !dueAt) throw new Error('A provisional date stands without a promise.')
  const due: DueRecord = { promise, ...counted(dueFrom, dueDays, calendar) }
  if (due.dueAt?.getTime() === dueAt.getTime()) {
    await cases.settle(record, due)
    return false
  }
  // An officer may act at this moment: then this changes nothing, and what is promised now was counted there.
  const done = stepped(area, record, { event: movedEvent(record, due, moving), due }, calendar)
  return cases.step(record, done)
}

function movedEvent<R extends CaseRecord>(record: R, due: DueRecord, { area, keys, now }: Sort<R>['moving']) {
  const { number, status, promise, dueAt } = record
  const change = { before: dueAt as Date, after: due.dueAt as Date, provisional: due.dueAwaits !== undefined }
  const what = promise ? (area.promises[promise]?.what ?? '') : ''
  const words = movedDueTells(`${area.called} ${number}`, what, change)
  return eventOf(record, { at: now(), status, note: 'recounted', words }, keys)
}
