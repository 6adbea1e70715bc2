import { alertFor } from '../shared/case/moving/alerts'
import { stepped, type Step } from '../shared/case/moving/changes'
import { eventOf } from '../shared/case/records/events'
import type { CaseRecord } from '../shared/case/records/record'
import { inBatches } from './batches'
import type { Calling } from './calls'
import type { ClockContext } from './context'
import { inEachSort, type Sort } from './sorts'

/**
 * Says in the case that it goes on at this moment, and calls whoever hears of it; that a promise, or the day of the unit
 * that has it, is near or has passed: then it stands in the list of work of whoever has to see to it.
 */
export async function remind(_nothing: unknown, context: ClockContext): Promise<{ said: number }> {
  const said = await inEachSort(context.sorts, (sort) => remindIn(sort, context))
  return { said: said.flat().length }
}

function remindIn<R extends CaseRecord>(sort: Sort<R>, { digests, now }: ClockContext): Promise<string[]> {
  const { cases, moving, calls, ofBureau } = sort
  const find = async () => {
    const found = await cases.toAlert(now())
    const callings = found.flatMap((record) => {
      const alert = alertFor(moving.area, record, now())
      const why = alert && calls[alert]
      return why ? [{ why, ...ofBureau(record) }] : []
    })
    // Before it is said that it was: whoever dies in between calls twice rather than never.
    for (const calling of unlike(callings)) await digests.call(calling, now())
    return found
  }
  return inBatches(find, (record) => remindOf(record, sort))
}

/** Each of them once. */
const unlike = (callings: readonly Calling[]): Calling[] => [
  ...new Map(callings.map((calling) => [`${calling.why} ${calling.team}`, calling])).values(),
]

/** What was said; undefined when somebody else moved the case meanwhile. */
async function remindOf<R extends CaseRecord>(
  record: R,
  { cases, moving: { area, keys, calendar, now } }: Sort<R>,
): Promise<string | undefined> {
  const alert = alertFor(area, record, now())
  if (!alert) throw new Error('A case of which all was said is to be said something of.')
  const event = eventOf(record, { at: now(), status: record.status, note: alert }, keys)
  const set = { said: [...(record.said ?? []), alert] } as Step<R>['set']
  return (await cases.step(record, stepped(area, record, { event, set }, calendar))) ? alert : undefined
}
