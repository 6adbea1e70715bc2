import { movedDueTells, petitionPromises } from '../../miniprogram/contract/petition/promises'
import { dueOf, type DueRecord } from '../petition/records/due'
import { timelineField, type EventRecord } from '../petition/records/record'
import type { ClockContext } from './context'
import type { ProvisionalRecord } from './provisional'

/** Batches in one run; what is left waits for the next one. */
const mostBatches = 20

/** Counts provisional last days anew once the holidays of their year are published, and tells where a date moved. */
export async function recount(_nothing: unknown, context: ClockContext): Promise<{ counted: number; moved: number }> {
  const { provisional, calendar } = context
  const done = { counted: 0, moved: 0 }
  for (let round = 0; round < mostBatches; round++) {
    // Whatever is counted no longer awaits this year: a run that was cut short is simply continued by the next.
    const found = await provisional.awaiting(calendar.lastYear)
    if (!found.length) break
    const outcomes = await Promise.all(found.map((petition) => countAnew(petition, context)))
    done.counted += outcomes.filter(({ counted }) => counted).length
    done.moved += outcomes.filter(({ counted, moved }) => counted && moved).length
  }
  return done
}

async function countAnew(petition: ProvisionalRecord, context: ClockContext) {
  const { status, dueFrom, dueAt } = petition
  // What the table no longer promises stays as it was promised.
  const due = dueOf(status, dueFrom, context.calendar) ?? { dueFrom, dueAt }
  const moved = due.dueAt.getTime() !== dueAt.getTime()
  // An officer may act at this moment: then this changes nothing, and what is promised now was counted there.
  const counted = await context.provisional.settle(
    petition,
    due,
    moved ? movedEvent(petition, due, context) : undefined,
  )
  return { counted, moved }
}

function movedEvent(petition: ProvisionalRecord, due: DueRecord, { keys, now }: ClockContext): EventRecord {
  const { _id, number, status, version, dueAt } = petition
  const change = { before: dueAt, after: due.dueAt, provisional: due.dueAwaits !== undefined }
  const words = movedDueTells(number, petitionPromises[status]?.what ?? '', change)
  return { at: now(), status, words: keys.seal.text(words, _id, timelineField(version + 1)) }
}
