import { movedDueTells, petitionPromises } from '../../miniprogram/contract/petition/promises'
import { eventOf } from '../shared/case/records/events'
import { petitionArea } from '../petition/area'
import { stepped } from '../shared/case/moving/changes'
import type { DueRecord } from '../shared/case/records/record'
import { counted } from '../shared/case/moving/due'
import type { PetitionRecord } from '../petition/records/record'
import { inBatches } from './batches'
import type { ClockContext } from './context'

/** Counts provisional last days anew once the holidays of their year are published, and tells where a date moved. */
export async function recount(_nothing: unknown, context: ClockContext): Promise<{ counted: number; moved: number }> {
  const { petitions, calendar } = context
  // Whatever is counted no longer awaits this year: a run that was cut short is simply continued by the next.
  const outcomes = await inBatches(
    () => petitions.provisional(calendar.lastYear),
    (petition) => countAnew(petition, context),
  )
  return { counted: outcomes.length, moved: outcomes.filter(Boolean).length }
}

/** True when the date moved. */
async function countAnew(petition: PetitionRecord, context: ClockContext): Promise<boolean> {
  const { dueFrom, dueDays, dueAt, promise } = petition
  const { petitions, calendar } = context
  if (!dueFrom || dueDays === undefined || !dueAt) throw new Error('A provisional date stands without a promise.')
  const due: DueRecord = { promise, ...counted(dueFrom, dueDays, calendar) }
  if (due.dueAt?.getTime() === dueAt.getTime()) {
    await petitions.settle(petition, due)
    return false
  }
  // An officer may act at this moment: then this changes nothing, and what is promised now was counted there.
  const done = stepped(petitionArea, petition, { event: movedEvent(petition, due, context), due }, calendar)
  return petitions.step(petition, done)
}

function movedEvent(petition: PetitionRecord, due: DueRecord, { keys, now }: ClockContext) {
  const { number, status, promise, dueAt } = petition
  const change = { before: dueAt as Date, after: due.dueAt as Date, provisional: due.dueAwaits !== undefined }
  const words = movedDueTells(number, promise ? petitionPromises[promise].what : '', change)
  return eventOf(petition, { at: now(), status, note: 'recounted', words }, keys)
}
