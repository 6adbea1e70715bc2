// The table alone: the package's functions answer by the process's own time zone, and call every weekday of an unpublished year a working day.
import { holidays, workdays } from 'chinese-days/dist/chinese-days.json'
import { calendarOf } from './calendar'

/** The arrangements published so far: a newer `chinese-days` brings the next year. */
export const publishedCalendar = calendarOf({ holidays, workdays })
