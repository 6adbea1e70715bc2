import { type Duty, duties as dutyLabels, separatedDuties } from '../../../../miniprogram/contract/duties'
import type { RosterFault } from '../../../../miniprogram/contract/people/roster/answers'
import { dutiesApart, type RosterMode } from '../../../../miniprogram/contract/people/roster/imports'
import type { Known } from '../roster'
import type { RosterFile } from './read-file'

/** 三员分立 over the whole roster as it would be: somebody for each of the three, and none of them with another duty. */
export function separationFaults(
  { people, lines }: RosterFile,
  mode: RosterMode,
  holders: readonly Pick<Known, 'number' | 'duties'>[],
): RosterFault[] {
  const staying = mode === 'COMPLETE' ? [] : holders.filter(({ number }) => !lines.has(number))
  const mixed = staying.flatMap(({ number, duties }) => {
    const problem = dutiesApart(duties)
    return problem === undefined ? [] : [{ words: `警号 ${number}：${problem}` }]
  })
  const held = new Set<Duty>([...staying, ...people].flatMap(({ duties }) => duties))
  const missing = separatedDuties.filter((duty) => !held.has(duty))
  return [...mixed, ...missing.map((duty) => ({ words: `导入后没有${dutyLabels[duty]}了，至少要有一名` }))]
}
