import { clockApplicationsIn } from '../../cloudfunctions/clock/applications'
import { clockPetitionsIn } from '../../cloudfunctions/clock/petitions'
import { sortsOf, type Sorts } from '../../cloudfunctions/clock/sorts'
import { addressesIn } from '../../cloudfunctions/shared/case/records/addresses'
import type { Calendar } from '../../cloudfunctions/shared/calendar/calendar'
import { publishedCalendar } from '../../cloudfunctions/shared/calendar/published'
import { keysFrom } from '../../cloudfunctions/shared/keys'
import { directoryIn } from '../../cloudfunctions/shared/lawyers'
import { officersIn } from '../../cloudfunctions/shared/officers/officers'
import { unitsIn } from '../../cloudfunctions/shared/units'
import type { TestCloud } from './cloud'

interface Different {
  calendar?: Calendar
  now?: () => Date
}

/** Every sort of case as the clock has it, with a calendar and a clock of the test's. */
export function sortsFor(
  { database, environment }: TestCloud,
  { calendar = publishedCalendar, now = () => new Date() }: Different,
): Sorts {
  const keys = keysFrom(environment)
  return sortsOf({
    petitions: clockPetitionsIn(database),
    applications: clockApplicationsIn(database),
    addresses: addressesIn(database, keys),
    officers: officersIn(database, keys),
    lawyers: directoryIn(database, keys),
    units: unitsIn(database),
    keys,
    calendar,
    now,
  })
}
