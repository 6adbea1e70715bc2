import type { Fields } from '../form'
import type { Period } from '../periods'
import type { Left } from './left'
import { nameKey, type AskedValues, type CaseMove, type CaseNames, type CaseStep } from './move'

/** What of a case decides which moves are open. */
export interface Facts<Names extends CaseNames, Move extends string> {
  kind: Names['kind']
  status: Names['status']
  made: readonly Move[]
  /** Whether a period that began with this status has run out. */
  ranOut(period: Period, since: Names['status']): boolean
  /** Who is left of those without whom it comes to no end (回避); looked up for the clock only. */
  left?: Left
}

/** All that follows from a table of moves. */
interface Machine<
  Names extends CaseNames,
  Move extends string,
  Known extends Facts<Names, Move>,
  Row extends CaseMove<Names>,
> {
  everyMove: readonly Move[]
  /** A move with its optional columns, which the table's own types leave out where they are empty. */
  moveOf: (name: Move) => Row
  /** The moves that are open to any of these actors: the usual way on first, then the others, in the table's order. */
  movesFor: (facts: Known, as: readonly (Names['staff'] | Names['outsider'])[]) => Move[]
  /** A case that nothing can move any more. */
  isFinal: (kind: Names['kind'], status: Names['status']) => boolean
  /** The step that a move waits at after so many officers have agreed. */
  stepAt: (name: Move, agreed: number) => CaseStep<Names> | undefined
  /** All that is asked on the way of a move: with it, and of whoever agrees to it. */
  fieldsOf: (name: Move) => Fields
  /** One asked value in words: choices by their labels, units by their names. */
  wordsOf: (name: Move, field: string, asked: AskedValues) => string
  /** What whoever brought the case reads of a move; undefined where it is none of theirs. */
  toldOf: (name: Move, said: { number: string; due?: string }, asked: AskedValues) => string | undefined
}

export function machineOf<
  Names extends CaseNames,
  Move extends string,
  Known extends Facts<Names, Move>,
  Row extends CaseMove<Names> = CaseMove<Names>,
>(
  moves: Readonly<Record<Move, Row>>,
  needs: Readonly<Record<Names['need'], (facts: Known) => boolean>>,
): Machine<Names, Move, Known, Row> {
  const everyMove = Object.keys(moves) as Move[]
  const moveOf = (name: Move) => moves[name]

  const isOpen = (name: Move, facts: Known): boolean => {
    const { kinds, from, needs: need, within, after, once } = moveOf(name)
    return (
      kinds.includes(facts.kind) &&
      from.includes(facts.status) &&
      (!need || needs[need](facts)) &&
      (!within || !facts.ranOut(within.period, within.since)) &&
      (!after || facts.ranOut(after.period, after.since)) &&
      !(once && facts.made.includes(name))
    )
  }
  const isAside = (name: Move) => moveOf(name).aside === true

  const fieldsOf = (name: Move): Fields => {
    const { asks, steps = [] } = moveOf(name)
    return Object.assign({}, asks, ...steps.map((step) => step.asks)) as Fields
  }
  const wordsOf = (name: Move, field: string, asked: AskedValues): string => {
    const { options, unnamed } = fieldsOf(name)[field] ?? {}
    const named = asked[nameKey(field)]
    if (unnamed && asked[field] && !named) return unnamed
    const given = named ?? asked[field]
    const text = typeof given === 'string' ? given : ''
    return options?.[text] ?? text
  }

  return {
    everyMove,
    moveOf,
    fieldsOf,
    wordsOf,
    movesFor: (facts, as) => {
      const open = everyMove.filter(
        (name) => moveOf(name).by.some((actor) => as.includes(actor)) && isOpen(name, facts),
      )
      return [...open.filter((name) => !isAside(name)), ...open.filter(isAside)]
    },
    isFinal: (kind, status) =>
      everyMove.every((name) => !moveOf(name).kinds.includes(kind) || !moveOf(name).from.includes(status)),
    stepAt: (name, agreed) => moveOf(name).steps?.[agreed],
    toldOf: (name, { number, due }, asked) => {
      const named: Record<string, string> = { number, due: due ?? '' }
      return moveOf(name).tells?.replace(/\{(\w+)\}/g, (_, key: string) => named[key] ?? wordsOf(name, key, asked))
    },
  }
}

/** What each move asks, as a form's variants by the move's name. */
export const asksOf = <Moves extends Record<string, { asks: Fields }>>(moves: Moves) =>
  Object.fromEntries(Object.entries(moves).map(([name, { asks }]) => [name, asks])) as {
    [Name in keyof Moves]: Moves[Name]['asks']
  }

/** The moves' labels, as a choice's options. */
export const labelsOf = <Names extends string>(moves: Record<Names, { label: string }>) =>
  Object.fromEntries(Object.entries<{ label: string }>(moves).map(([name, { label }]) => [name, label])) as Record<
    Names,
    string
  >
