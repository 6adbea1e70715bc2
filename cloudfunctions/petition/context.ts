import { ownershipOf, type Ownership } from './records/ownership'
import { attachmentsIn, type Attachments } from './evidence/attachments'
import { petitionsIn, type Petitions } from './records/petitions'
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
  units: Units
  files: Files
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
    petitions: petitionsIn(database),
    attachments: attachmentsIn(database),
    units: unitsIn(database),
    ownership: () => ownershipOf(caller.openid(), keys),
  }
}
