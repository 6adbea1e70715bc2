import { eventOf } from '../shared/case/records/events'
import { alertFor } from '../shared/case/moving/alerts'
import { petitionArea } from '../petition/area'
import { stepped } from '../shared/case/moving/changes'
import type { Alert, PetitionRecord } from '../petition/records/record'
import { inBatches } from './batches'
import type { ClockContext } from './context'

/**
 * Says in the case that it goes on at this moment, and calls whoever hears of it; that a promise, or the day of the unit
 * that has it, is near or has passed: then it stands in the list of work of whoever has to see to it.
 */
export async function remind(_nothing: unknown, context: ClockContext): Promise<{ said: number }> {
  const { petitions, digests, now } = context
  const find = async () => {
    const found = await petitions.toAlert(now())
    // Before it is said that it was: whoever dies in between calls twice rather than never.
    if (found.some((petition) => alertFor(petitionArea, petition, now()) === 'urgent'))
      await digests.call('urgent', now())
    return found
  }
  const said = await inBatches(find, (petition) => remindOf(petition, context))
  return { said: said.length }
}

/** What was said; undefined when somebody else moved the petition meanwhile. */
async function remindOf(
  petition: PetitionRecord,
  { petitions, keys, calendar, now }: ClockContext,
): Promise<Alert | undefined> {
  const alert = alertFor(petitionArea, petition, now())
  if (!alert) throw new Error('A petition of which all was said is to be said something of.')
  const event = eventOf(petition, { at: now(), status: petition.status, note: alert }, keys)
  const said = [...(petition.said ?? []), alert]
  return (await petitions.step(petition, stepped(petitionArea, petition, { event, set: { said } }, calendar)))
    ? alert
    : undefined
}
