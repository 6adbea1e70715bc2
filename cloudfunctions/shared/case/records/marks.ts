import type { Keys } from '../../keys'
import type { OfficerRecord } from '../../officers/record'

/*
 * 回避 (信访工作条例 第二十八条): a petition bears a mark for every unit and person it is about, an officer bears the marks
 * of all that the officer is and serves under. Where one mark is the same, the officer never meets the petition.
 */

const ofUnit = (unit: string): string => `unit:${unit}`
const ofOfficer = (id: string): string => `officer:${id}`
const titles = /(警官|民警|辅警|同志|所长|队长|局长|教导员|指导员)$/

/** What bars people from a petition that names this unit and these officers. */
export function marksNamed({ unit, officer = '' }: { unit?: string; officer?: string }, { digest }: Keys): string[] {
  const people = [...numbersIn(officer), ...namesIn(officer)]
  return [...(unit ? [ofUnit(unit)] : []), ...new Set(people.map((word) => digest('bar', word)))]
}

/** 警号 have six digits, wherever they stand. */
const numbersIn = (text: string): string[] => text.match(/(?<!\d)\d{6}(?!\d)/g) ?? []

/** Each name as it was written, and without the place before it and the title after it. */
function namesIn(text: string): string[] {
  const parts = text.split(/[\s\d、，,;；/()（）：:]+|警号/)
  // 李和平 is one person, 陈静和刘洋 are two.
  const people = [...parts, ...parts.flatMap((part) => part.split(/[和及与]/))]
  return people.flatMap((part) => [part, part.replace(titles, '').replace(/^.*的/, '')]).filter(Boolean)
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
