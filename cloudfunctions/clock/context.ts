import { addressesIn, type Addresses } from '../petition/records/addresses'
import { figuresIn, type Figures } from '../petition/records/figures'
import { auditChainIn, type AuditChain } from '../shared/audit/chain'
import type { Calendar } from '../shared/calendar/calendar'
import { publishedCalendar } from '../shared/calendar/published'
import type { Command } from '../shared/database'
import type { Files } from '../shared/files'
import type { Keys } from '../shared/keys'
import type { Messages } from '../shared/messages'
import type { Scene } from '../shared/serve'
import { unitsIn, type Units } from '../shared/units'
import { leftoversIn, type Leftovers } from './leftovers'
import { clockPetitionsIn, type ClockPetitions } from './petitions'

/** Everything a timer's use case may touch. */
export interface ClockContext {
  leftovers: Leftovers
  petitions: ClockPetitions
  figures: Figures
  addresses: Addresses
  messages: Messages
  units: Units
  audit: AuditChain
  calendar: Calendar
  command: Command
  keys: Keys
  files: Files
  now: () => Date
}

export function contextFor({ database, files, keys, messages, now }: Scene): ClockContext {
  return {
    leftovers: leftoversIn(database),
    petitions: clockPetitionsIn(database),
    figures: figuresIn(database),
    addresses: addressesIn(database, keys),
    messages,
    units: unitsIn(database),
    audit: auditChainIn(database),
    calendar: publishedCalendar,
    command: database.command,
    keys,
    files,
    now,
  }
}
