import { asksOf, labelsOf, machineOf, type Facts } from '../case/machine'
import { choice, identifier, maybe, wholeNumber } from '../fields'
import { form, formBy, type FormValue } from '../form'
import { infringementOf } from './kinds'
import { applicantMoves } from './moves/applicant'
import { certificateMoves, decisionMoves } from './moves/decision'
import { inquiryMoves, type RightsOutcome } from './moves/inquiry'
import { counselMoves, lawyerMoves } from './moves/lawyers'
import { measureMoves } from './moves/measures'
import { secrecyChecked } from './moves/levels'
import type { RightsMove, RightsNames, RightsNeed } from './moves/move'
import { reconsideringMoves } from './moves/reconsidering'
import { raisingMoves } from './moves/raising'
import { reviewMoves } from './moves/review'
import { sendingMoves } from './moves/sending'
import type { RightsStatus } from './statuses'

/** Every step an application can take, in the order in which its buttons stand. */
const rightsMoves = {
  ...sendingMoves,
  ...reviewMoves,
  ...raisingMoves,
  ...inquiryMoves,
  ...decisionMoves,
  ...reconsideringMoves,
  ...measureMoves,
  ...certificateMoves,
  ...lawyerMoves,
  ...counselMoves,
  ...applicantMoves,
}
export type RightsMoveName = keyof typeof rightsMoves
export type SendingMove = keyof typeof sendingMoves
export type ApplicantMove = keyof typeof applicantMoves
export type CounselMove = keyof typeof counselMoves
export type RightsStaffMove = keyof typeof rightsStaffMoves

const {
  passUnit: _passUnit,
  passUnitForCity: _passUnitForCity,
  passBureau: _passBureau,
  goOn: _goOn,
  letStand: _letStand,
  ...review
} = reviewMoves
const { close: _close, ...decision } = decisionMoves
const { raise: _raise, referAbove: _referAbove, ...raising } = raisingMoves
export const rightsStaffMoves = {
  ...review,
  ...raising,
  ...inquiryMoves,
  ...decision,
  ...reconsideringMoves,
  ...measureMoves,
  ...certificateMoves,
  ...lawyerMoves,
}

export const applicantMoveNames = Object.keys(applicantMoves) as ApplicantMove[]
export const counselMoveNames = Object.keys(counselMoves) as CounselMove[]
export const sendingMoveNames = Object.keys(sendingMoves) as SendingMove[]

/** What of an application decides which moves are open. */
export interface RightsFacts extends Facts<RightsNames, RightsMoveName> {
  /** Its own unit may have something to do with it. */
  interested: boolean
  /** The bureau of the applicant's unit has an inspection team. */
  inBureau: boolean
  /** The applicant serves in that team itself. */
  ofTeam: boolean
  overdue: boolean
  outcome?: RightsOutcome
  /** How many measures are under way. */
  openMeasures: number
  /** Somebody was granted the case, or is asked to take it. */
  lawyer: boolean
}

/** Whether its own unit may have done it, or has something to do with it. */
export const skipsUnit = ({ interested, kind }: Pick<RightsFacts, 'interested' | 'kind'>): boolean =>
  interested || infringementOf(kind).byUnit === true

/** Whether the bureau's office looks at it where its own unit does not: that office may be the unit itself. */
const byBureau = ({ inBureau, ofTeam }: RightsFacts): boolean => inBureau && !ofTeam

const needs: Record<RightsNeed, (facts: RightsFacts) => boolean> = {
  unitFirst: (facts) => !skipsUnit(facts),
  bureauFirst: (facts) => skipsUnit(facts) && byBureau(facts),
  cityFirst: (facts) => skipsUnit(facts) && !byBureau(facts),
  hasBureau: ({ inBureau }) => inBureau,
  noBureau: ({ inBureau }) => !inBureau,
  timeLeft: ({ overdue }) => !overdue,
  supported: ({ outcome }) => outcome === 'SUPPORTED' || outcome === 'PARTLY',
  nobodyLeft: ({ left = 'enough' }) => left !== 'enough',
  nobodyAbove: ({ left }) => left === 'nobody',
  noneOpen: ({ openMeasures }) => openMeasures === 0,
  someOpen: ({ openMeasures }) => openMeasures > 0,
  sentUp: ({ made }) => made.includes('sendObjection'),
  refusalSentUp: ({ made }) => made.includes('sendObjection') && !made.includes('decide'),
  decisionSentUp: ({ made }) => made.includes('sendObjection') && made.includes('decide'),
  lawyerFree: ({ lawyer }) => !lawyer,
  // What was asked for waits until it is granted; what was granted and is over may be asked for anew.
  lawyerWanting: ({ lawyer, made }) => !lawyer && made.lastIndexOf('askLawyer') <= made.lastIndexOf('grantLawyer'),
}

export const {
  everyMove: everyRightsMove,
  moveOf: rightsMoveOf,
  movesFor: rightsMovesFor,
  stepAt: rightsStepAt,
  fieldsOf: rightsFieldsOf,
  wordsOf: rightsWordsOf,
  toldOf: rightsToldOf,
} = machineOf<RightsNames, RightsMoveName, RightsFacts, RightsMove>(rightsMoves, needs)

/** Nothing leads on from it, though documents may still come. */
export const isRightsOver = (status: RightsStatus): boolean =>
  everyRightsMove.map(rightsMoveOf).every(({ from, to }) => !to || !from.includes(status))

const ofCase = { id: identifier('申请') }

/** A move as an officer asks for it. `version` is the one the officer was looking at. */
export const rightsMoveForm = formBy(
  'move',
  { ...ofCase, version: wholeNumber('版本'), move: choice('操作', labelsOf(rightsStaffMoves)) },
  asksOf(rightsStaffMoves),
)
export type RightsMoveRequest = FormValue<typeof rightsMoveForm>

/** A move of the officer who asked for protection. */
export const applicantMoveForm = formBy(
  'move',
  { ...ofCase, move: choice('操作', labelsOf(applicantMoves)) },
  asksOf(applicantMoves),
)
export type ApplicantMoveRequest = FormValue<typeof applicantMoveForm>

/** A move of the lawyer who was granted the case. */
export const counselMoveForm = formBy(
  'move',
  { ...ofCase, move: choice('操作', labelsOf(counselMoves)) },
  asksOf(counselMoves),
)
export type CounselMoveRequest = FormValue<typeof counselMoveForm>

/** An officer's agreement to what waits; what the step itself asks is required there. */
export const rightsAgreeForm = form({
  ...ofCase,
  version: wholeNumber('版本'),
  secrecy: maybe(secrecyChecked.asks.secrecy),
})
export type RightsAgreement = FormValue<typeof rightsAgreeForm>
