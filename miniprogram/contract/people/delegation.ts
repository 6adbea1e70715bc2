import { nothing, type Action } from '../action'
import type { Duty } from '../duties'
import { day, identifier } from '../fields'
import { form } from '../form'
import type { Colleague, UnitKind } from './answers'

/** Nobody is stood for longer without having to say so again. */
export const mostDelegatedDays = 30

/** Who else may stand in where nobody of the own unit could; for the chief inspector not the head, who has signed before. */
export const standIns: Partial<Record<Duty, { duties: readonly Duty[]; at: UnitKind }>> = {
  chiefInspector: { duties: ['leader'], at: 'inspection' },
}
export const whoStandsIn = '只能委托本单位的民警；督察长还可以委托督察支队的单位领导。'

/** From the beginning of one day to the end of another, in China. */
export const delegationForm = form({
  officer: identifier('同事'),
  from: day('开始日期'),
  until: day('结束日期'),
})

/** Who acts for whom while they are away. */
export const delegationActions = {
  'people.delegation.own': { doors: ['phone', 'console'], by: ['officer'], input: nothing },
  'people.delegation.set': { doors: ['phone', 'console'], by: ['officer'], input: delegationForm, audited: true },
  'people.delegation.end': { doors: ['phone', 'console'], by: ['officer'], input: nothing, audited: true },
} as const satisfies Record<string, Action>

/** That somebody acts for somebody. */
export interface Delegation {
  name: string
  unitName: string
  duties: Duty[]
  from: string
  until: string
  /** Its days have come. */
  running: boolean
}

export interface OwnDelegation {
  /** Whether this officer has anything to hand over. */
  may: boolean
  /** The roster says that the officer is away. */
  onLeave: boolean
  /** Who acts for this officer. */
  to?: Delegation
  /** For whom this officer acts. */
  forOthers: Delegation[]
  /** Who may be named. */
  colleagues: Colleague[]
}

/** What each of them answers. */
export interface DelegationAnswers {
  'people.delegation.own': OwnDelegation
  'people.delegation.set': OwnDelegation
  'people.delegation.end': OwnDelegation
}
