import type { Keys } from '../../shared/keys'
import type { OfficerRecord } from '../../shared/officers'

/*
 * 回避 (信访工作条例 第三十条): a petition bears a mark for every unit and person it is about, an officer bears the marks
 * of all that the officer is and serves under. Where one mark is the same, the officer never meets the petition.
 */

const ofUnit = (unit: string): string => `unit:${unit}`
const ofOfficer = (id: string): string => `officer:${id}`
const titles = /(警官|民警|辅警|同志|所长|队长|局长|教导员|指导员)$/

/** What bars people from a petition that names this unit and these officers. */
export function marksNamed({ unit, officer }: { unit?: string; officer?: string }, { digest }: Keys): string[] {
  const named = (officer ?? '').split(/[\s、，,;；/]+/).filter(Boolean)
  const people = named.map((word) => digest('bar', word.replace(titles, '') || word))
  return [...(unit ? [ofUnit(unit)] : []), ...people]
}

/** What bars an officer who has told of a conflict of interest. */
export const markOfConflict = ({ _id }: OfficerRecord): string => ofOfficer(_id)

/** Every mark that this officer bears: units from the own one to the root, units that are led, the person. */
export function marksOf({ _id, name, number, unitPath, leads }: OfficerRecord, { digest, seal }: Keys): string[] {
  const person = [seal.open(name, _id, 'name'), number].map((word) => digest('bar', word))
  return [...unitPath.map(ofUnit), ...leads.map(ofUnit), ofOfficer(_id), ...person]
}

/** Whether a unit, with all above it, is involved itself and may not be handed the case. */
export const isInvolved = (barred: readonly string[], unitPath: readonly string[]): boolean =>
  unitPath.some((unit) => barred.includes(ofUnit(unit)))
