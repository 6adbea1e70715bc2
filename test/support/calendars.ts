import { holidays, workdays } from 'chinese-days/dist/chinese-days.json'
import { calendarOf, type Calendar } from '../../cloudfunctions/shared/calendar/calendar'

/** The published holidays as they stood before those of the year after this one came. */
export function publishedUpTo(year: number): Calendar {
  const before = (days: Record<string, string>) =>
    Object.fromEntries(Object.entries(days).filter(([date]) => Number(date.slice(0, 4)) <= year))
  return calendarOf({ holidays: before(holidays), workdays: before(workdays) })
}

export const nothingPublished = calendarOf({ holidays: {}, workdays: {} })
