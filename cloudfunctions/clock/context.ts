import { figuresIn, type Figures } from '../petition/records/figures'
import { auditChainIn, type AuditChain } from '../shared/audit/chain'
import type { Calendar } from '../shared/calendar/calendar'
import { publishedCalendar } from '../shared/calendar/published'
import type { Command } from '../shared/database'
import type { Files } from '../shared/files'
import type { Keys } from '../shared/keys'
import type { Scene } from '../shared/serve'
import { unitsIn, type Units } from '../shared/units'
import { leftoversIn, type Leftovers } from './leftovers'
import { clockPetitionsIn, type ClockPetitions } from './petitions'

/** Everything a timer's use case may touch. */
export interface ClockContext {
  leftovers: Leftovers
  petitions: ClockPetitions
  figures: Figures
  units: Units
  audit: AuditChain
  calendar: Calendar
  command: Command
  keys: Keys
  files: Files
  now: () => Date
}

export function contextFor({ database, files, keys, now }: Scene): ClockContext {
  return {
    leftovers: leftoversIn(database),
    petitions: clockPetitionsIn(database),
    figures: figuresIn(database),
    units: unitsIn(database),
    audit: auditChainIn(database),
    calendar: publishedCalendar,
    command: database.command,
    keys,
    files,
    now,
  }
}
