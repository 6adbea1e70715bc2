import { choice, code, identifier, maybe, wholeNumber } from '../fields'
import { formBy, type FormValue } from '../form'
import type { Period } from '../periods'
import type { PetitionActor, StaffActor } from './actors'
import type { PetitionKind } from './kinds'
import { closingMoves } from './moves/closing'
import { handlingMoves } from './moves/handling'
import { intakeMoves } from './moves/intake'
import type { CaseNeed, Move, Step } from './moves/move'
import { ownerMoves, type Satisfaction } from './moves/owner'
import type { PetitionStatus } from './statuses'

/** Every step a case can take, in the order in which its buttons stand. */
export const petitionMoves = { ...intakeMoves, ...handlingMoves, ...closingMoves, ...ownerMoves }
export type PetitionMove = keyof typeof petitionMoves
export type OwnerMove = keyof typeof ownerMoves
export type StaffMove = keyof typeof staffMoves

/** A move with its optional columns, which the table's own types leave out where they are empty. */
export const moveOf = (name: PetitionMove): Move => petitionMoves[name]

export const everyMove = Object.keys(petitionMoves) as PetitionMove[]
export const ownerMoveNames = Object.keys(ownerMoves) as OwnerMove[]
const { close: _clock, ...closing } = closingMoves
const staffMoves = { ...intakeMoves, ...handlingMoves, ...closing }

const asksOf = <Moves extends Record<string, Pick<Move, 'asks'>>>(moves: Moves) =>
  Object.fromEntries(Object.entries(moves).map(([name, { asks }]) => [name, asks])) as {
    [Name in keyof Moves]: Moves[Name]['asks']
  }
const labelsOf = <Names extends string>(moves: Record<Names, Pick<Move, 'label'>>) =>
  Object.fromEntries(Object.entries<Pick<Move, 'label'>>(moves).map(([name, { label }]) => [name, label])) as Record<
    Names,
    string
  >
export const petitionMoveLabels = labelsOf(petitionMoves)

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

/** What of a case decides which moves are open. */
export interface CaseFacts {
  kind: PetitionKind
  status: PetitionStatus
  happening: boolean
  satisfaction?: Satisfaction
  /** Whether a unit was handed the case. */
  handed: boolean
  overdue: boolean
  made: readonly PetitionMove[]
  /** Whether a period that began with this status has run out. */
  ranOut: (period: Period, since: PetitionStatus) => boolean
}

const needs: Record<CaseNeed, (facts: CaseFacts) => boolean> = {
  happening: ({ happening }) => happening,
  dissatisfied: ({ satisfaction }) => satisfaction === 'BAD',
  timeLeft: ({ overdue }) => !overdue,
  handedOver: ({ handed }) => handed,
  ownInquiry: ({ handed }) => !handed,
}

/** The moves that are open to any of these actors: the usual way on first, then the others, in the table's order. */
export function movesFor(facts: CaseFacts, as: readonly PetitionActor[]): PetitionMove[] {
  const open = everyMove.filter((name) => {
    const { kinds, from, by, needs: need, within, after, once } = moveOf(name)
    return (
      by.some((actor) => as.includes(actor)) &&
      kinds.includes(facts.kind) &&
      from.includes(facts.status) &&
      (!need || needs[need](facts)) &&
      (!within || !facts.ranOut(within.period, within.since)) &&
      (!after || facts.ranOut(after.period, after.since)) &&
      !(once && facts.made.includes(name))
    )
  })
  const aside = (name: PetitionMove) => moveOf(name).aside === true
  return [...open.filter((name) => !aside(name)), ...open.filter(aside)]
}

/** A case that nothing can move any more. */
export function isFinal(kind: PetitionKind, status: PetitionStatus): boolean {
  return everyMove.every((name) => {
    const { kinds, from } = moveOf(name)
    return !kinds.includes(kind) || !from.includes(status)
  })
}

/** The step that a move waits at after so many officers have agreed. */
export const stepAt = (name: PetitionMove, agreed: number): Step | undefined => moveOf(name).steps?.[agreed]

/** Whether one of these actors may agree at that step. */
export const mayAgree = (step: Step, as: readonly StaffActor[]): boolean => step.by.some((actor) => as.includes(actor))

/** What was asked of a move, as it came in or is kept. */
export type AskedValues = Readonly<Record<string, unknown>>

/** Under which key the name of a unit stands that was asked by its id. */
export const nameKey = (field: string): string => `${field}Name`

/** One asked value in words: choices by their labels, units by their names. */
export function wordsOf(name: PetitionMove, field: string, asked: AskedValues): string {
  const given = asked[nameKey(field)] ?? asked[field]
  const text = typeof given === 'string' ? given : ''
  return moveOf(name).asks[field]?.options?.[text] ?? text
}

/** What the citizen reads of a move; undefined where it is none of the citizen's. */
export function toldOf(
  name: PetitionMove,
  { number, due }: { number: string; due?: string },
  asked: AskedValues,
): string | undefined {
  const named: Record<string, string> = { number, due: due ?? '' }
  return moveOf(name).tells?.replace(/\{(\w+)\}/g, (_, key: string) => named[key] ?? wordsOf(name, key, asked))
}
