import { movesFor } from '../../miniprogram/contract/petition/moves'
import { outcomeOf } from '../petition/moving/outcome'
import { stepped } from '../petition/moving/changes'
import { factsOf } from '../petition/moving/facts'
import type { PetitionRecord } from '../petition/records/record'
import type { ClockContext } from './context'

/** Batches in one run; what is left waits for the next one. */
const mostBatches = 20

/** Makes the moves that time makes, such as closing a case when its review window has passed. */
export async function lapse(_nothing: unknown, context: ClockContext): Promise<{ lapsed: number }> {
  let lapsed = 0
  for (let round = 0; round < mostBatches; round++) {
    const ripe = await context.petitions.ripe(context.now())
    if (!ripe.length) break
    const outcomes = await Promise.all(ripe.map((petition) => lapseOne(petition, context)))
    lapsed += outcomes.filter(Boolean).length
    // Somebody else moved all of them at this moment: the next run looks again.
    if (!outcomes.some((done) => done !== undefined)) break
  }
  return { lapsed }
}

/** True when it was moved, false when nothing was to be done, undefined when somebody else was first. */
async function lapseOne(petition: PetitionRecord, context: ClockContext): Promise<boolean | undefined> {
  const { petitions, calendar, now } = context
  const [name] = movesFor(factsOf(petition, now(), calendar), ['clock'])
  if (!name) {
    await petitions.forget(petition)
    return false
  }
  const step = await outcomeOf(petition, { name, asked: {} }, context)
  return (await petitions.step(petition, stepped(petition, step, calendar))) || undefined
}
