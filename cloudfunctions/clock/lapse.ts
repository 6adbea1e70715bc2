import { movesFor } from '../../miniprogram/contract/petition/moves'
import { petitionArea } from '../petition/area'
import { outcomeOf } from '../shared/case/moving/outcome'
import { stepped } from '../shared/case/moving/changes'
import { factsOf } from '../petition/moving/facts'
import type { PetitionRecord } from '../petition/records/record'
import { inBatches } from './batches'
import type { ClockContext } from './context'

/** Makes the moves that time makes, such as closing a case when its review window has passed. */
export async function lapse(_nothing: unknown, context: ClockContext): Promise<{ lapsed: number }> {
  const { petitions, now } = context
  const outcomes = await inBatches(
    () => petitions.ripe(now()),
    (petition) => lapseOne(petition, context),
  )
  return { lapsed: outcomes.filter(Boolean).length }
}

/** True when it was moved, false when nothing was to be done, undefined when somebody else was first. */
async function lapseOne(petition: PetitionRecord, context: ClockContext): Promise<boolean | undefined> {
  const { petitions, moving, calendar, now } = context
  const [name] = movesFor(factsOf(petition, now(), calendar), ['clock'])
  if (!name) {
    await petitions.forget(petition)
    return false
  }
  const step = await outcomeOf(petition, { name, asked: {} }, moving)
  return (await petitions.step(petition, stepped(petitionArea, petition, step, calendar))) || undefined
}
