import { actors } from '../../miniprogram/contract/petition/actors'
import { moveOf, movesFor } from '../../miniprogram/contract/petition/moves'
import { stepped } from '../petition/moving/changes'
import { factsOf } from '../petition/moving/facts'
import { leftOf, neededDuties } from '../petition/moving/left'
import { outcomeOf } from '../petition/moving/outcome'
import type { PetitionRecord } from '../petition/records/record'
import type { OfficerRecord } from '../shared/officers'
import type { ClockContext } from './context'

/** Batches in one run; what is left waits for the next one. */
const mostBatches = 20

/** Sends what too few are left to handle on its way to the upper organ, and calls the chief inspector. */
export async function escalate(_nothing: unknown, context: ClockContext): Promise<{ escalated: number }> {
  const { petitions, officers, digests, now } = context
  let escalated = 0
  let serving: OfficerRecord[] | undefined
  for (let round = 0; round < mostBatches; round++) {
    const found = await petitions.unchecked()
    if (!found.length) break
    const everybody = (serving ??= await officers.holding(neededDuties))
    const outcomes = await Promise.all(found.map((petition) => lookAt(petition, everybody, context)))
    escalated += outcomes.filter(Boolean).length
    // Somebody else moved all of them at this moment: the next run looks again.
    if (!outcomes.some((done) => done !== undefined)) break
  }
  if (escalated) await digests.call(actors.chief.duties, now())
  return { escalated }
}

/** True when it was moved, false when enough are left, undefined when somebody else was first. */
async function lookAt(petition: PetitionRecord, serving: OfficerRecord[], context: ClockContext) {
  const { petitions, keys, calendar, now } = context
  const left = leftOf(serving, petition.barred, keys)
  const open = movesFor({ ...factsOf(petition, now(), calendar), left }, ['clock'])
  const name = open.find((move) => moveOf(move).needs)
  if (!name) return (await petitions.checked(petition)) ? false : undefined
  const { set, ...step } = await outcomeOf(petition, { name, asked: {} }, context)
  // Where the chief is named too, another move follows: it is looked at once more.
  const unchecked = left === 'nobody' ? true : undefined
  return (
    (await petitions.step(petition, stepped(petition, { ...step, set: { ...set, unchecked } }, calendar))) || undefined
  )
}
