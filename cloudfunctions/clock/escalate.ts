import { movesFor, type Left } from '../../miniprogram/contract/petition/moves'
import { stepped } from '../shared/case/moving/changes'
import { factsOf } from '../petition/moving/facts'
import { leftOf, neededDuties } from '../petition/moving/left'
import { petitionArea } from '../petition/area'
import { outcomeOf } from '../shared/case/moving/outcome'
import type { PetitionRecord } from '../petition/records/record'
import type { OfficerRecord } from '../shared/officers/record'
import { inBatches } from './batches'
import type { ClockContext } from './context'

interface Looked {
  petition: PetitionRecord
  left: Left
}

/** Sends what too few are left to handle on its way to the upper organ, and calls the chief inspector. */
export async function escalate(_nothing: unknown, context: ClockContext): Promise<{ escalated: number }> {
  const { petitions, officers, digests, keys, now } = context
  let serving: OfficerRecord[] | undefined
  const find = async (): Promise<Looked[]> => {
    const found = await petitions.unchecked()
    if (!found.length) return []
    const everybody = (serving ??= await officers.holding(neededDuties))
    const looked = found.map((petition) => ({ petition, left: leftOf(everybody, petition.barred, keys) }))
    // Before it is moved: whoever dies in between calls twice rather than never.
    if (looked.some(({ left }) => left === 'chief')) await digests.call('escalated', now())
    return looked
  }
  const outcomes = await inBatches(find, (looked) => lookAt(looked, context))
  return { escalated: outcomes.filter(Boolean).length }
}

/** True when it was moved, false when enough are left, undefined when somebody else was first. */
async function lookAt({ petition, left }: Looked, context: ClockContext): Promise<boolean | undefined> {
  const { petitions, sorts, calendar, now } = context
  const facts = factsOf(petition, now(), calendar)
  const usual = movesFor(facts, ['clock'])
  // What is open only because of who is left.
  const name = movesFor({ ...facts, left }, ['clock']).find((move) => !usual.includes(move))
  if (!name) return (await petitions.checked(petition)) ? false : undefined
  const { set, ...step } = await outcomeOf(petition, { name, asked: {} }, sorts.petition.moving)
  // Where the chief may not meet it either, another move follows: it is looked at once more.
  const unchecked = left === 'nobody' ? true : undefined
  const done = stepped(petitionArea, petition, { ...step, set: { ...set, unchecked } }, calendar)
  return (await petitions.step(petition, done)) || undefined
}
