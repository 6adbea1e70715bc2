import type { Calendar } from './calendar'
import { deadline } from './deadline'

const nextDay = { count: 1, unit: 'workingDays' } as const
/** From half past eight to the end of the day. */
const dayLeft = 15.5 * 3_600_000

/** Half past eight on the next working day: when offices begin. */
export const morningAfter = (at: Date, calendar: Calendar): Date =>
  new Date(deadline(at, nextDay, calendar).dueAt.getTime() + 1 - dayLeft)
