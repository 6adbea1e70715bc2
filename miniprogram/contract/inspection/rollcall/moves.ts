import { asksOf, labelsOf, machineOf, type Facts } from '../../case/machine'
import type { CaseMove } from '../../case/move'
import { choice, identifier, paragraph, wholeNumber } from '../../fields'
import { form, formBy } from '../../form'
import type { RollcallOutsider, RollcallStaff } from './actors'
import { purposeLabels, type Purpose } from './purposes'
import type { RollcallStatus } from './statuses'

/** What may have to be so of a roll call. */
export const rollcallNeeds = { over: '签到时限已过', checked: '没有待核实的民警' } as const
export type RollcallNeed = keyof typeof rollcallNeeds

export interface RollcallNames {
  kind: Purpose
  status: RollcallStatus
  staff: RollcallStaff
  outsider: RollcallOutsider
  paper: never
  need: RollcallNeed
  kept: never
}

const every = Object.keys(purposeLabels) as Purpose[]

/** One permitted step of a roll call. */
interface RollcallMove extends CaseMove<RollcallNames> {
  /** The time to answer begins. */
  opens?: true
  /** Whoever was reached and has not answered has missed it. */
  misses?: true
}

/** Every step of a roll call, in the order in which its buttons stand. */
const rollcallMoves = {
  issue: {
    label: '下达点名',
    kinds: every,
    from: ['PREPARED'],
    to: 'ISSUED',
    by: ['asker'],
    asks: {},
    tells: '点名已下达',
    warns: '批准后马上通知被点名的民警。',
    steps: [{ label: '审批', by: ['approver'] }],
    opens: true,
  },
  cancel: {
    label: '撤销',
    aside: true,
    kinds: every,
    from: ['PREPARED'],
    to: 'CANCELLED',
    by: ['asker'],
    asks: {},
    tells: '点名已撤销',
  },
  close: {
    label: '提前结束',
    aside: true,
    kinds: every,
    from: ['ISSUED'],
    to: 'CLOSED',
    by: ['asker'],
    asks: { reason: paragraph('理由', { min: 2, max: 200 }) },
    tells: '点名提前结束：{reason}',
    warns: '结束后不再等待签到，没有签到的不记为超时。',
  },
  timeUp: {
    label: '到时结束',
    kinds: every,
    from: ['ISSUED'],
    to: 'CLOSED',
    by: ['clock'],
    asks: {},
    tells: '签到时限已过',
    needs: 'over',
    misses: true,
  },
  sign: {
    label: '核签结果',
    kinds: every,
    from: ['CLOSED'],
    to: 'SIGNED',
    by: ['asker'],
    asks: { words: paragraph('核实情况', { min: 2, max: 1000, hint: '在岗情况、没有签到的原因' }) },
    tells: '点名结果已由两名督察核签',
    steps: [{ label: '另一名督察核签', by: ['asker'] }],
    needs: 'checked',
  },
} as const satisfies Record<string, RollcallMove>
export type RollcallMoveName = keyof typeof rollcallMoves

const { timeUp: _timeUp, ...staffMoves } = rollcallMoves
export type RollcallStaffMove = keyof typeof staffMoves
export const rollcallStaffMoves = staffMoves

/** What of a roll call decides which moves are open. */
export interface RollcallFacts extends Facts<RollcallNames, RollcallMoveName> {
  /** The time to answer has passed. */
  over: boolean
  /** How many answers, or their absence, wait to be looked at. */
  unchecked: number
}

const needs: Record<RollcallNeed, (facts: RollcallFacts) => boolean> = {
  over: ({ over }) => over,
  checked: ({ unchecked }) => unchecked === 0,
}

export const {
  everyMove: everyRollcallMove,
  moveOf: rollcallMoveOf,
  movesFor: rollcallMovesFor,
  stepAt: rollcallStepAt,
  fieldsOf: rollcallFieldsOf,
  wordsOf: rollcallWordsOf,
  toldOf: rollcallToldOf,
} = machineOf<RollcallNames, RollcallMoveName, RollcallFacts, RollcallMove>(rollcallMoves, needs)

const ofCase = { id: identifier('点名'), version: wholeNumber('版本') }
export const rollcallMoveForm = formBy(
  'move',
  { ...ofCase, move: choice('操作', labelsOf(staffMoves)) },
  asksOf(staffMoves),
)
export const rollcallAgreeForm = form(ofCase)
