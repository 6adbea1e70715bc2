import { ownershipOf, type Ownership } from './records/ownership'
import { attachmentsIn, type Attachments } from './evidence/attachments'
import { guessesIn, type Guesses } from './records/guesses'
import { petitionsIn, type Petitions } from './records/petitions'
import type { Calendar } from '../shared/calendar/calendar'
import { publishedCalendar } from '../shared/calendar/published'
import type { Caller } from '../shared/caller'
import type { Files } from '../shared/files'
import type { Keys } from '../shared/keys'
import type { Scene } from '../shared/serve'
import { unitsIn, type Units } from '../shared/units'

/** Everything a petition use case may touch. */
export interface PetitionContext {
  caller: Caller
  keys: Keys
  petitions: Petitions
  attachments: Attachments
  guesses: Guesses
  units: Units
  files: Files
  calendar: Calendar
  /** Of the phone's holder. @throws DENIED at the other doors. */
  ownership: () => Ownership
  now: () => Date
}

export function contextFor({ caller, keys, database, files, now }: Scene): PetitionContext {
  return {
    caller,
    keys,
    files,
    now,
    calendar: publishedCalendar,
    petitions: petitionsIn(database),
    attachments: attachmentsIn(database),
    guesses: guessesIn(database, keys),
    units: unitsIn(database),
    ownership: () => ownershipOf(caller.openid(), keys),
  }
}
