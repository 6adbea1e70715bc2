import type { AskedValues, CaseMove, CaseNames } from '../../contract/case/move'
import { moveOf, toldOf, wordsOf } from '../../contract/petition/moves'
import { rightsMoveOf, rightsToldOf, rightsWordsOf } from '../../contract/rights/moves'

/** What is approved on the phone: the sorts of cases, by the area of their actions. */
export type AreaName = 'petition' | 'rights'

/** The tables of one sort. Methods take any name, since a name that came with a case is one of its tables'. */
interface Area {
  moveOf(name: string): CaseMove<CaseNames>
  wordsOf(name: string, field: string, asked: AskedValues): string
  toldOf(name: string, said: { number: string; due?: string }, asked: AskedValues): string | undefined
}

export const areas: Readonly<Record<AreaName, Area>> = {
  petition: { moveOf, wordsOf, toldOf },
  rights: { moveOf: rightsMoveOf, wordsOf: rightsWordsOf, toldOf: rightsToldOf },
}

/** The area that an address names. */
export const areaNamed = (named = ''): AreaName => (named === 'rights' ? 'rights' : 'petition')
