import { dateAndTimeOf, endOfDay } from '../../../miniprogram/contract/moments'

/** What the State Council publishes every autumn for the next year (放假安排), by `2026-10-01`. */
interface Arrangement {
  /** Days off beyond ordinary weekends; weekends within a holiday may be named too. */
  holidays: Readonly<Record<string, unknown>>
  /** Weekend days on which people work (调休上班). */
  workdays: Readonly<Record<string, unknown>>
}

/** A day for whose year nothing is published yet has a likely kind, and awaits that year. */
export type Day = { kind: 'working' | 'rest' } | { kind: 'unknown'; likely: 'working' | 'rest'; awaits: number }

export interface Calendar {
  /** The last year that is published; 0 when none is. */
  lastYear: number
  /** Days are numbered as `dayNumber` does. */
  day: (number: number) => Day
}

/** Rest days of every year by law, whatever is published (全国年节及纪念日放假办法 第二条); those of the lunar calendar are left to the arrangement. */
const everyYear = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])
/** New Year's holiday may take its days, and its make-up days, from the end of the year before: earliest 28 December. */
const newYearReachesBackTo = '12-25'

export function calendarOf({ holidays, workdays }: Arrangement): Calendar {
  // Every arrangement names National Day; single days of January or December may belong to a neighbour's.
  const published = new Set(
    Object.keys(holidays).flatMap((date) => (date.endsWith('-10-01') ? [Number(date.slice(0, 4))] : [])),
  )
  const awaitedFor = (year: number, monthAndDay: string): number | undefined => {
    if (!published.has(year)) return year
    return monthAndDay >= newYearReachesBackTo && !published.has(year + 1) ? year + 1 : undefined
  }
  return {
    lastYear: Math.max(0, ...published),
    day: (number) => {
      const { date } = dateAndTimeOf(endOfDay(number))
      const monthAndDay = date.slice(5)
      const listed = date in holidays ? 'rest' : date in workdays ? 'working' : undefined
      if (listed || everyYear.has(monthAndDay)) return { kind: listed ?? 'rest' }
      const kind = isWeekend(number) ? 'rest' : 'working'
      const awaits = awaitedFor(Number(date.slice(0, 4)), monthAndDay)
      return awaits === undefined ? { kind } : { kind: 'unknown', likely: kind, awaits }
    },
  }
}

// Day 0 was a Thursday.
const isWeekend = (number: number): boolean => [2, 3].includes(((number % 7) + 7) % 7)
