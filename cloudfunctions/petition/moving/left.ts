import { actorOf, actorsOf, actorsWho, dutiesWho, type StaffActor } from '../../../miniprogram/contract/petition/actors'
import type { Left } from '../../../miniprogram/contract/petition/moves'
import type { Keys } from '../../shared/keys'
import type { OfficerRecord } from '../../shared/officers'
import { marksOf } from '../records/marks'

/** Whoever reports to the upper organ what nobody of the department may handle. */
const above: StaffActor = 'chief'

/** The duties of everybody without whom a case comes to no end. */
export const neededDuties = [...dutiesWho('needed'), ...actorOf(above).duties]

/** Who of them may meet a petition that bears these marks (回避, 信访工作条例 第二十八条). */
export function leftOf(serving: readonly OfficerRecord[], barred: readonly string[], keys: Keys): Left {
  const free = serving.filter((officer) => !marksOf(officer, keys).some((mark) => barred.includes(mark)))
  const somebody = (name: StaffActor) => free.some((officer) => actorsOf(officer).includes(name))
  if (actorsWho('needed').every(somebody)) return 'enough'
  return somebody(above) ? 'chief' : 'nobody'
}
