import { dateOf } from '../../../../miniprogram/contract/moments'
import type { Condition } from '../../database'
import { Refusal } from '../../refusal'
import type { CaseContext, Moving, Sight } from '../context'
import type { CaseRecord } from '../records/record'
import { stepped, type Step } from './changes'
import { outcomeOf, type Making } from './outcome'

/** Makes a move, with its document where it has one. @throws CONFLICT when somebody else was first. */
export async function perform<R extends CaseRecord>(
  before: R,
  where: Condition,
  making: Making,
  context: Pick<CaseContext<R, Sight, unknown>, keyof Moving<R> | 'cases' | 'issue'>,
): Promise<R> {
  const step = await outcomeOf(before, making, context)
  const { paper: kind } = context.area.moveOf(making.name)
  if (!kind) return take(before, where, step, context)

  const done = await context.cases.stepNumbered(before, seriesOf(kind, step.event.at), (place) =>
    context.issue(before, step, { kind, place }),
  )
  if (!done) throw new Refusal('CONFLICT')
  return done.after
}

/** 文号 count anew with every year, of each kind by itself. */
export const seriesOf = (kind: string, at: Date): string => `${kind}-${yearOf(at)}`

export const yearOf = (at: Date): number => Number.parseInt(dateOf(at), 10)

/** Writes one step. Two may press at once: the database decides who was first. @throws CONFLICT for the other. */
export async function take<R extends CaseRecord>(
  before: R,
  where: Condition,
  step: Step<R>,
  { area, cases, calendar }: Pick<CaseContext<R, Sight, unknown>, 'area' | 'calendar' | 'cases'>,
): Promise<R> {
  const done = stepped(area, before, step, calendar)
  if (!(await cases.step(before, where, done))) throw new Refusal('CONFLICT')
  return done.after
}
