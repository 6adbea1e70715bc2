import { moveOf } from '../../../miniprogram/contract/petition/moves'
import type { Condition } from '../../shared/database'
import { Refusal } from '../../shared/refusal'
import type { PetitionContext } from '../context'
import { issue, seriesOf } from '../papers/issue'
import { stepped, type Step } from './changes'
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

  const done = await context.petitions.stepNumbered(before, seriesOf(kind, step.event.at), (place) =>
    issue(before, step, { kind, place }, context),
  )
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
