import { asksOf, labelsOf, machineOf, type Facts } from '../case/machine'
import { choice, code, identifier, maybe, wholeNumber } from '../fields'
import { form, formBy, type FormValue } from '../form'
import { closingMoves } from './moves/closing'
import { enteredMoves } from './moves/entered'
import { handlingMoves } from './moves/handling'
import { intakeMoves } from './moves/intake'
import { secrecyChecked, type CaseNeed, type Move, type PetitionNames } from './moves/move'
import { ownerMoves, type Satisfaction } from './moves/owner'

/** Every step a petition can take, in the order in which its buttons stand. */
const petitionMoves = { ...intakeMoves, ...handlingMoves, ...closingMoves, ...ownerMoves, ...enteredMoves }
export type PetitionMove = keyof typeof petitionMoves
export type OwnerMove = keyof typeof ownerMoves
export type StaffMove = keyof typeof staffMoves

export const ownerMoveNames = Object.keys(ownerMoves) as OwnerMove[]
const {
  goOn: _goOn,
  escalate: _escalate,
  raise: _raise,
  refer: _refer,
  referLater: _referLater,
  ...intake
} = intakeMoves
const { close: _close, lapse: _lapse, ...closing } = closingMoves
const staffMoves = { ...intake, ...handlingMoves, ...closing, ...enteredMoves }

/** What of a petition decides which moves are open. */
export interface CaseFacts extends Facts<PetitionNames, PetitionMove> {
  happening: boolean
  satisfaction?: Satisfaction
  /** Whether a unit was handed the case. */
  handed: boolean
  /** Whether an officer entered it. */
  entered: boolean
  overdue: boolean
}

const needs: Record<CaseNeed, (facts: CaseFacts) => boolean> = {
  happening: ({ happening }) => happening,
  dissatisfied: ({ satisfaction }) => satisfaction === 'BAD',
  timeLeft: ({ overdue }) => !overdue,
  handedOver: ({ handed }) => handed,
  ownInquiry: ({ handed }) => !handed,
  notRaised: ({ handed, status }) => handed || status === 'ACCEPTED',
  entered: ({ entered }) => entered,
  reviewSent: ({ made }) => made.includes('sendReview'),
  settled: ({ satisfaction, made }) => satisfaction !== 'BAD' || made.includes('followUp'),
  nobodyLeft: ({ left = 'enough' }) => left !== 'enough',
  nobodyAbove: ({ left }) => left === 'nobody',
}

export const { everyMove, moveOf, movesFor, isFinal, stepAt, fieldsOf, wordsOf, toldOf } = machineOf<
  PetitionNames,
  PetitionMove,
  CaseFacts,
  Move
>(petitionMoves, needs)

/** A move as an officer asks for it. `version` is the one the officer was looking at. */
export const moveForm = formBy(
  'move',
  { id: identifier('来件'), version: wholeNumber('版本'), move: choice('操作', labelsOf(staffMoves)) },
  asksOf(staffMoves),
)
export type MoveRequest = FormValue<typeof moveForm>

/** A move as the citizen asks for it; with the code by whoever found an anonymous one by it. */
export const ownerMoveForm = formBy(
  'move',
  { id: identifier('来件'), code: maybe(code('查询码', 16)), move: choice('操作', labelsOf(ownerMoves)) },
  asksOf(ownerMoves),
)
export type OwnerMoveRequest = FormValue<typeof ownerMoveForm>

/** An officer's agreement to what waits; what the step itself asks is required there. */
export const agreeForm = form({
  id: identifier('来件'),
  version: wholeNumber('版本'),
  secrecy: maybe(secrecyChecked.asks.secrecy),
})
export type Agreement = FormValue<typeof agreeForm>
