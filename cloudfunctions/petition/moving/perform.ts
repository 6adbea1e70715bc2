import { dateOf } from '../../../miniprogram/contract/moments'
import { moveOf } from '../../../miniprogram/contract/petition/moves'
import { paperNumber, papers } from '../../../miniprogram/contract/petition/papers'
import type { Condition } from '../../shared/database'
import { randomId } from '../../shared/keys'
import { Refusal } from '../../shared/refusal'
import type { PetitionContext } from '../context'
import { stepped, type Step } from '../records/changes'
import type { PetitionRecord } from '../records/record'
import { outcomeOf, type Making } from './outcome'

/** Makes a move, with its document where it has one. @throws CONFLICT when somebody else was first. */
export async function perform(
  before: PetitionRecord,
  where: Condition,
  making: Making,
  context: PetitionContext,
): Promise<PetitionRecord> {
  const step = await outcomeOf(before, making, context)
  const { paper: kind } = moveOf(making.name)
  if (!kind) return take(before, where, step, context)

  const { at } = step.event
  const year = Number.parseInt(dateOf(at), 10)
  const done = await context.petitions.stepNumbered(before, `${kind}-${year}`, (place) => {
    const number = paperNumber(kind, year, place)
    const dueAt = papers[kind].to === 'team' ? step.set?.teamDueAt : step.due?.dueAt
    const paper = { id: randomId(), kind, number, at, ...(dueAt && { dueAt }), place: before.version + 1 }
    return stepped(before, { ...step, paper }, context.calendar)
  })
  if (!done) throw new Refusal('CONFLICT')
  return done.after
}

/** Writes one step. Two may press at once: the database decides who was first. @throws CONFLICT for the other. */
export async function take(
  before: PetitionRecord,
  where: Condition,
  step: Step,
  { petitions, calendar }: Pick<PetitionContext, 'petitions' | 'calendar'>,
): Promise<PetitionRecord> {
  const done = stepped(before, step, calendar)
  if (!(await petitions.step(before, where, done))) throw new Refusal('CONFLICT')
  return done.after
}
