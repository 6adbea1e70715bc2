import type { Calendar } from '../shared/calendar/calendar'
import { publishedCalendar } from '../shared/calendar/published'
import type { Files } from '../shared/files'
import type { Keys } from '../shared/keys'
import type { Scene } from '../shared/serve'
import { leftoversIn, type Leftovers } from './leftovers'
import { provisionalIn, type Provisional } from './provisional'

/** Everything a timer's use case may touch. */
export interface ClockContext {
  leftovers: Leftovers
  provisional: Provisional
  calendar: Calendar
  keys: Keys
  files: Files
  now: () => Date
}

export function contextFor({ database, files, keys, now }: Scene): ClockContext {
  return {
    leftovers: leftoversIn(database),
    provisional: provisionalIn(database),
    calendar: publishedCalendar,
    keys,
    files,
    now,
  }
}
