import type { Left } from '../../miniprogram/contract/case/left'
import { leftOf } from '../shared/case/left'
import { stepped, type Step } from '../shared/case/moving/changes'
import { outcomeOf } from '../shared/case/moving/outcome'
import type { CaseRecord } from '../shared/case/records/record'
import type { OfficerRecord } from '../shared/officers/record'
import { inBatches } from './batches'
import type { ClockContext } from './context'
import { inEachSort, summed, type Sort } from './sorts'

interface Looked<R extends CaseRecord> {
  record: R
  left: Left
}

/** Sends what too few are left to handle on its way to the upper organ, and calls the chief inspector. */
export async function escalate(_nothing: unknown, context: ClockContext): Promise<{ escalated: number }> {
  return { escalated: summed(await inEachSort(context.sorts, (sort) => escalateIn(sort, context))) }
}

async function escalateIn<R extends CaseRecord>(sort: Sort<R>, context: ClockContext): Promise<number> {
  const { officers, digests, keys, now } = context
  const { needed } = sort.moving.area
  let serving: OfficerRecord[] | undefined
  const find = async (): Promise<Looked<R>[]> => {
    const found = await sort.cases.unchecked()
    if (!found.length) return []
    const everybody = (serving ??= await officers.holding(needed.duties))
    const looked = found.map((record) => ({ record, left: leftOf(needed, everybody, record.barred, keys) }))
    // Before it is moved: whoever dies in between calls twice rather than never.
    if (looked.some(({ left }) => left === 'chief')) await digests.call({ why: 'escalated' }, now())
    return looked
  }
  const outcomes = await inBatches(find, (looked) => lookAt(looked, sort))
  return outcomes.filter(Boolean).length
}

/** True when it was moved, false when enough are left, undefined when somebody else was first. */
async function lookAt<R extends CaseRecord>(
  { record, left }: Looked<R>,
  { cases, moving }: Sort<R>,
): Promise<boolean | undefined> {
  const { area, calendar, now } = moving
  const facts = area.factsOf(record, now(), calendar)
  const usual = area.movesFor(facts, ['clock'])
  // What is open only because of who is left.
  const name = area.movesFor({ ...facts, left }, ['clock']).find((move) => !usual.includes(move))
  if (!name) return (await cases.checked(record)) ? false : undefined
  const { set, ...step } = await outcomeOf(record, { name, asked: {} }, moving)
  // Where the chief may not meet it either, another move follows: it is looked at once more.
  const unchecked = left === 'nobody' ? true : undefined
  const done = stepped(area, record, { ...step, set: { ...set, unchecked } as Step<R>['set'] }, calendar)
  return (await cases.step(record, done)) || undefined
}
