import { rightsTallies, type RightsTally } from '../../../../miniprogram/contract/rights/desk'
import type { RightsFigures } from '../../../../miniprogram/contract/rights/desk-answers'
import { everyRightsKind, infringementOf } from '../../../../miniprogram/contract/rights/kinds'

/** One number, and the list of what it counts. */
export interface FigureRow {
  label: string
  count: number
  to: string
  /** What it is of all, in words. */
  share?: string
}

const listOf = (year: number, tally: RightsTally, more: Record<string, string> = {}): string =>
  `/rights?${new URLSearchParams({ ...more, year: String(year), tally }).toString()}`

const outcomes: readonly RightsTally[] = ['SUPPORTED', 'PARTLY', 'NOT_SUPPORTED']

const percent = (part: number, whole: number): string | undefined =>
  part > 0 && whole > 0 ? `${Math.round((part / whole) * 100)}%` : undefined

/** Of which other tallies each is a share. */
const wholes: Partial<Record<RightsTally, readonly RightsTally[]>> = {
  ACCEPTED: ['RECEIVED'],
  DECLINED: ['RECEIVED'],
  SUPPORTED: outcomes,
  PARTLY: outcomes,
  NOT_SUPPORTED: outcomes,
  IN_TIME: outcomes,
  RECONSIDERED: [...outcomes, 'DECLINED'],
  WITHDRAWN: ['RECEIVED'],
}

/** Each tally with its share, from what came in to what became of it. */
const rowsOf = ({ year, tallies }: RightsFigures, shown: readonly RightsTally[]): FigureRow[] =>
  shown.map((tally) => {
    const whole = (wholes[tally] ?? []).reduce((sum, other) => sum + tallies[other], 0)
    return {
      label: rightsTallies[tally],
      count: tallies[tally],
      share: percent(tallies[tally], whole),
      to: listOf(year, tally),
    }
  })

const everyTally = Object.keys(rightsTallies) as RightsTally[]
const ofMeasures: readonly RightsTally[] = ['MEASURED', 'MEASURING']

export const wayRows = (figures: RightsFigures): FigureRow[] =>
  rowsOf(
    figures,
    everyTally.filter((tally) => !ofMeasures.includes(tally)),
  )

/** Applications, not measures: each may have several, done and under way. */
export const measureRows = (figures: RightsFigures): FigureRow[] => rowsOf(figures, ofMeasures)

/** By what was done to the officers; of what was only claimed nothing was said yet. */
export const kindRows = ({ year, tallies, byKind }: RightsFigures): FigureRow[] =>
  everyRightsKind
    .filter((kind) => !infringementOf(kind).unsaid || byKind[kind] > 0)
    .map((kind) => ({
      label: infringementOf(kind).label,
      count: byKind[kind],
      share: percent(byKind[kind], tallies.RECEIVED),
      to: listOf(year, 'RECEIVED', { kind }),
    }))
