import { nothing, page, type Action } from '../action'
import type { Page } from '../case/answers'
import { choice, hidden, identifier, maybe, paragraph, wholeNumber } from '../fields'
import { form } from '../form'
import { answerForm, checkForm, ownMoveForm } from './checkin/form'
import type { Board, Checkin, CheckinRow, OpenedCheckin, RollcallCase, RollcallRow } from './answers'
import { rollcallDuties } from './rollcall/actors'
import { rollcallForm } from './rollcall/form'
import { rollcallAgreeForm, rollcallMoveForm } from './rollcall/moves'
import { rollcallStatusLabels } from './rollcall/statuses'

const ofRollcall = { id: identifier('点名') }
const ofCheckin = form({ id: identifier('签到') })
const versioned = { ...ofRollcall, version: wholeNumber('版本') }
const officers = { doors: ['phone'], by: ['officer'] } as const
/** Who of them meets which roll call is in the table of actors; everybody else finds nothing. */
const staff = { doors: ['console', 'phone'], by: rollcallDuties } as const
const asking = { doors: ['console', 'phone'], by: ['inspector'] } as const

/** On-site inspection. */
export const inspectionActions = {
  'inspection.rollcall.ask': { ...asking, input: rollcallForm, audited: true },
  'inspection.rollcall.list': {
    ...staff,
    input: form({ status: maybe(choice('状态', rollcallStatusLabels)), after: maybe(hidden('页码', 100)) }),
    audited: true,
  },
  'inspection.rollcall.detail': { ...staff, input: form(ofRollcall), audited: true },
  'inspection.rollcall.move': { ...staff, input: rollcallMoveForm, audited: true },
  'inspection.rollcall.agree': { ...staff, input: rollcallAgreeForm, audited: true },
  'inspection.rollcall.return': {
    ...staff,
    input: form({ ...versioned, reason: paragraph('退回理由', { min: 2, max: 500 }) }),
    audited: true,
  },
  'inspection.rollcall.drop': { ...staff, input: form(versioned), audited: true },
  /** What changed since the last look: however many have answered, a look costs the same. */
  'inspection.rollcall.board': {
    ...staff,
    input: form({ ...ofRollcall, after: maybe(hidden('起点', 100)) }),
    audited: true,
  },
  /** One officer's answer, looked at by an inspector: with its position and its pictures. */
  'inspection.rollcall.look': { ...staff, input: ofCheckin, audited: true },
  'inspection.rollcall.check': { ...asking, input: checkForm, audited: true },
  'inspection.checkin.mine': { ...officers, input: page },
  /** The challenge, and a place for each of the two pictures. */
  'inspection.checkin.open': { ...officers, input: ofCheckin },
  'inspection.checkin.answer': { ...officers, input: answerForm, audited: true },
  'inspection.checkin.act': { ...officers, input: ownMoveForm, audited: true },
  'inspection.checkin.waiting': { ...officers, input: nothing },
} as const satisfies Record<string, Action>

/** What each of them answers. */
export interface InspectionAnswers {
  'inspection.rollcall.ask': RollcallCase
  'inspection.rollcall.list': Page<RollcallRow>
  'inspection.rollcall.detail': RollcallCase
  'inspection.rollcall.move': RollcallCase
  'inspection.rollcall.agree': RollcallCase
  'inspection.rollcall.return': RollcallCase
  'inspection.rollcall.drop': RollcallCase
  'inspection.rollcall.board': Board
  'inspection.rollcall.look': Checkin
  'inspection.rollcall.check': CheckinRow
  'inspection.checkin.mine': Page<Checkin>
  'inspection.checkin.open': OpenedCheckin
  'inspection.checkin.answer': Checkin
  'inspection.checkin.act': Checkin
  /** How many wait for this officer's answer. */
  'inspection.checkin.waiting': { count: number }
}
