import type { Caller } from '../shared/caller'
import type { Officers } from '../shared/officers/officers'
import type { Scene } from '../shared/serve'
import type { WeChat } from '../shared/wechat'
import { unitsIn, type Units } from '../shared/units'
import type { Keys } from '../shared/keys'
import { importsIn, type Imports } from './roster/imports'
import { rosterIn, type Roster } from './roster/roster'
import { signinsIn, type Signins } from './signin/signins'

/** Everything the use cases of people may touch. */
export interface PeopleContext {
  caller: Caller
  officers: Officers
  units: Units
  signins: Signins
  imports: Imports
  roster: Roster
  keys: Keys
  wechat: WeChat
  now: () => Date
}

export function contextFor({ caller, officers, database, keys, wechat, now }: Scene): PeopleContext {
  return {
    caller,
    officers,
    units: unitsIn(database),
    signins: signinsIn(database, keys),
    imports: importsIn(database),
    roster: rosterIn(database),
    keys,
    wechat,
    now,
  }
}
