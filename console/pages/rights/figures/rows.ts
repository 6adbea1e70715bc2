import { rightsTallies, type RightsTally } from '../../../../miniprogram/contract/rights/desk'
import type { RightsFigures } from '../../../../miniprogram/contract/rights/desk-answers'
import { everyInfringement, everyRightsKind, infringementOf } from '../../../../miniprogram/contract/rights/kinds'

/** One number, and the list of what it counts. */
export interface FigureRow {
  label: string
  count: number
  /** Absent where the list cannot be narrowed to it. */
  to?: string
  /** What it is of all, in words. */
  share?: string
}

const listOf = (year: number, tally: RightsTally, more: Record<string, string> = {}): string =>
  `/rights?${new URLSearchParams({ ...more, year: String(year), tally }).toString()}`

const percent = (part: number, whole: number): string | undefined =>
  part > 0 && whole > 0 ? `${Math.round((part / whole) * 100)}%` : undefined

/** From what came in to what became of it. */
export function wayRows(figures: RightsFigures): FigureRow[] {
  const { year, received, accepted, declined, decided, withdrawn, reconsidered, inTime } = figures
  const allDecided = decided.SUPPORTED + decided.PARTLY + decided.NOT_SUPPORTED
  const counts: Partial<Record<RightsTally, [count: number, share?: string]>> = {
    RECEIVED: [received],
    ACCEPTED: [accepted, percent(accepted, received)],
    DECLINED: [declined, percent(declined, received)],
    SUPPORTED: [decided.SUPPORTED, percent(decided.SUPPORTED, allDecided)],
    PARTLY: [decided.PARTLY, percent(decided.PARTLY, allDecided)],
    NOT_SUPPORTED: [decided.NOT_SUPPORTED, percent(decided.NOT_SUPPORTED, allDecided)],
    IN_TIME: [inTime, percent(inTime, allDecided)],
    RECONSIDERED: [reconsidered, percent(reconsidered, allDecided)],
    WITHDRAWN: [withdrawn, percent(withdrawn, received)],
  }
  return (Object.keys(rightsTallies) as RightsTally[]).flatMap((tally) => {
    const [count, share] = counts[tally] ?? []
    return count === undefined ? [] : [{ label: rightsTallies[tally], count, share, to: listOf(year, tally) }]
  })
}

/** By what was done to the officers; of what was only claimed nothing was said yet. */
export function kindRows({ year, received, byKind }: RightsFigures): FigureRow[] {
  const chosen: readonly string[] = everyInfringement
  return everyRightsKind.flatMap((kind) => {
    const count = byKind[kind] ?? 0
    if (!chosen.includes(kind) && count === 0) return []
    const to = chosen.includes(kind) ? listOf(year, 'RECEIVED', { kind }) : undefined
    return [{ label: infringementOf(kind).label, count, share: percent(count, received), to }]
  })
}

export const measureRows = ({ year, measures: { done, open } }: RightsFigures): FigureRow[] => [
  { label: '已落实', count: done, share: percent(done, done + open), to: listOf(year, 'MEASURED') },
  { label: '落实中', count: open, share: percent(open, done + open), to: '/rights/measures' },
]
