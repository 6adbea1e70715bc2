import { importsIn, type Imports } from '../people/roster/imports'
import { rosterIn, type Roster } from '../people/roster/roster'
import { exportsIn, type Exports } from '../petition/exports/jobs'
import { addressesIn, type Addresses } from '../shared/case/records/addresses'
import { figuresIn, type Figures } from '../petition/records/figures'
import { petitionsIn, type Petitions } from '../petition/records/petitions'
import { auditChainIn, type AuditChain } from '../shared/audit/chain'
import type { Calendar } from '../shared/calendar/calendar'
import { publishedCalendar } from '../shared/calendar/published'
import type { Command } from '../shared/database'
import type { Files } from '../shared/files'
import type { Keys } from '../shared/keys'
import type { Messages } from '../shared/messages'
import type { Officers } from '../shared/officers/officers'
import type { Scene } from '../shared/serve'
import { unitsIn, type Units } from '../shared/units'
import { applicationsIn, type Applications } from '../rights/records/applications'
import { directoryIn } from '../shared/lawyers'
import { clockApplicationsIn } from './applications'
import { digestsIn, type Digests } from './digests'
import { leftoversIn, type Leftovers } from './leftovers'
import { clockPetitionsIn, type ClockPetitions } from './petitions'
import { clockRollcallsIn, type ClockRollcalls } from './rollcalls'
import { sortsOf, type Sorts } from './sorts'

/** Everything a timer's use case may touch. */
export interface ClockContext {
  leftovers: Leftovers
  petitions: ClockPetitions
  /** A page of petitions, for lists that are read for an officer: in that officer's sight only, … */
  listed: Petitions['page']
  /** … as are their counts, … */
  counted: Petitions['count']
  /** … and those of applications. */
  applied: Applications['count']
  exports: Exports
  imports: Imports
  roster: Roster
  officers: Officers
  digests: Digests
  figures: Figures
  addresses: Addresses
  messages: Messages
  /** Every sort of case. */
  sorts: Sorts
  /** Roll calls and their answers. */
  inspection: ClockRollcalls
  units: Units
  audit: AuditChain
  calendar: Calendar
  command: Command
  keys: Keys
  files: Files
  now: () => Date
}

export function contextFor({ database, files, keys, messages, officers, now }: Scene): ClockContext {
  const units = unitsIn(database)
  const addresses = addressesIn(database, keys)
  const shared = { keys, calendar: publishedCalendar, now }
  return {
    ...shared,
    leftovers: leftoversIn(database),
    petitions: clockPetitionsIn(database),
    listed: petitionsIn(database).page,
    counted: petitionsIn(database).count,
    applied: applicationsIn(database).count,
    exports: exportsIn(database),
    imports: importsIn(database),
    roster: rosterIn(database),
    officers,
    digests: digestsIn(database, keys),
    figures: figuresIn(database),
    addresses,
    messages,
    inspection: clockRollcallsIn(database),
    units,
    sorts: sortsOf({
      ...shared,
      petitions: clockPetitionsIn(database),
      applications: clockApplicationsIn(database),
      addresses,
      officers,
      lawyers: directoryIn(database, keys),
      units,
    }),
    audit: auditChainIn(database),
    command: database.command,
    files,
  }
}
