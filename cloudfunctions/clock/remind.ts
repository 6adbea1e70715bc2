import { dutiesWho } from '../../miniprogram/contract/petition/actors'
import { eventOf } from '../petition/moving/events'
import { alertFor } from '../petition/moving/alerts'
import { stepped } from '../petition/moving/changes'
import type { PetitionRecord } from '../petition/records/record'
import type { ClockContext } from './context'

/** Batches in one run; what is left waits for the next one. */
const mostBatches = 20

/**
 * Says in the case that it goes on at this moment, and calls the clerks; that its promise is near its end; once that has
 * passed, the case stands in the leaders' list of work.
 */
export async function remind(_nothing: unknown, context: ClockContext): Promise<{ said: number }> {
  const { petitions, digests, now } = context
  let said = 0
  let urgent = false
  for (let round = 0; round < mostBatches; round++) {
    const found = await petitions.toAlert(now())
    if (!found.length) break
    const outcomes = await Promise.all(found.map((petition) => remindOf(petition, context)))
    said += outcomes.filter(Boolean).length
    urgent ||= outcomes.includes('urgent')
    // Somebody else moved all of them at this moment: the next run looks again.
    if (!outcomes.some(Boolean)) break
  }
  if (urgent) await digests.call(dutiesWho('hearsOfUrgent'), now())
  return { said }
}

/** What was said; undefined when somebody else moved the petition meanwhile. */
async function remindOf(petition: PetitionRecord, { petitions, keys, calendar, now }: ClockContext) {
  const alert = alertFor(petition, now())
  if (!alert) throw new Error('A promise of which all was said is to be said something of.')
  const event = eventOf(petition, { at: now(), status: petition.status, note: alert }, keys)
  const done = await petitions.step(petition, stepped(petition, { event, set: { alert } }, calendar))
  return done ? alert : undefined
}
