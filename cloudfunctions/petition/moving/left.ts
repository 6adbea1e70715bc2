import { actorOf, actorsOf, actorsWho, dutiesWho, type StaffActor } from '../../../miniprogram/contract/petition/actors'
import type { Left } from '../../../miniprogram/contract/petition/moves'
import type { Keys } from '../../shared/keys'
import type { OfficerRecord } from '../../shared/officers/record'
import { marksOf } from '../../shared/case/records/marks'

/** Whoever reports to the upper organ what nobody of the department may handle. */
const above: StaffActor = 'chief'

/** The duties of everybody without whom a case comes to no end. */
export const neededDuties = [...dutiesWho('needed'), ...actorOf(above).duties]

/** Who of them may meet a petition that bears these marks (回避, 信访工作条例 第二十八条). */
export function leftOf(serving: readonly OfficerRecord[], barred: readonly string[], keys: Keys): Left {
  const free = serving.filter((officer) => !marksOf(officer, keys).some((mark) => barred.includes(mark)))
  if (canShare(actorsWho('needed'), free)) return 'enough'
  return canShare([above], free) ? 'chief' : 'nobody'
}

/** Whether each of these actors can be somebody else: nobody agrees to what they drafted. */
function canShare([first, ...others]: readonly StaffActor[], officers: readonly OfficerRecord[]): boolean {
  if (!first) return true
  return officers.some(
    (officer) =>
      actorsOf(officer).includes(first) &&
      canShare(
        others,
        officers.filter((other) => other !== officer),
      ),
  )
}
