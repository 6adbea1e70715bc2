import type { Duty } from '../../../miniprogram/contract/duties'
import type { Left } from '../../../miniprogram/contract/case/left'
import type { Keys } from '../keys'
import type { OfficerRecord } from '../officers/record'
import { marksOf } from './records/marks'

/** Without whom a case of one sort comes to no end. */
export interface Needed<Actor extends string = string> {
  /** Groups of which everyone has to be somebody else: nobody agrees to what they drafted. */
  together: readonly (readonly Actor[])[]
  /** Whoever reports to the upper organ what nobody here may handle. */
  above: Actor
  /** The duties by which somebody may be any of them. */
  duties: readonly Duty[]
  actorsOf(officer: OfficerRecord): readonly Actor[]
}

/**
 * Who of them may meet a case that bears these marks (回避, 信访工作条例 第二十八条). Where nobody serves as somebody, nobody is
 * barred: it waits for whoever comes.
 */
export function leftOf(
  { together, above, ...needed }: Needed,
  serving: readonly OfficerRecord[],
  barred: readonly string[],
  keys: Keys,
): Left {
  const all = serving.map((officer) => ({
    as: needed.actorsOf(officer),
    free: !marksOf(officer, keys).some((mark) => barred.includes(mark)),
  }))
  const everybody = all.map(({ as }) => as)
  const free = all.flatMap(({ as, free: may }) => (may ? [as] : []))
  const isBarred = (group: readonly string[]) => canShare(group, everybody) && !canShare(group, free)
  if (!together.some(isBarred)) return 'enough'
  return isBarred([above]) ? 'nobody' : 'chief'
}

/** Whether each of these actors can be somebody else. */
function canShare([first, ...others]: readonly string[], people: readonly (readonly string[])[]): boolean {
  if (first === undefined) return true
  return people.some(
    (person) =>
      person.includes(first) &&
      canShare(
        others,
        people.filter((other) => other !== person),
      ),
  )
}
