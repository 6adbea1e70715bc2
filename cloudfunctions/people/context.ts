import type { Caller } from '../shared/caller'
import { guessesIn, type Guesses } from '../shared/guesses'
import type { Keys } from '../shared/keys'
import { bindingIn, type Binding } from '../shared/officers/binding'
import { delegationsIn, type Delegations } from '../shared/officers/delegations'
import type { Officers } from '../shared/officers/officers'
import type { Sessions } from '../shared/officers/sessions'
import type { Scene } from '../shared/serve'
import type { WeChat } from '../shared/wechat'
import { unitsIn, type Units } from '../shared/units'
import { bindingsIn, type Bindings } from './binding/bindings'
import { importsIn, type Imports } from './roster/imports'
import { rosterIn, type Roster } from './roster/roster'
import { signinsIn, type Signins } from './signin/signins'

/** Everything the use cases of people may touch. */
export interface PeopleContext {
  caller: Caller
  keys: Keys
  officers: Officers
  sessions: Sessions
  delegations: Delegations
  /** Who is bound … */
  binding: Binding
  /** … and who asks to be. */
  bindings: Bindings
  /** Of who somebody is. */
  guesses: Guesses
  units: Units
  signins: Signins
  imports: Imports
  roster: Roster
  wechat: WeChat
  now: () => Date
}

export function contextFor({ caller, officers, sessions, database, keys, wechat, now }: Scene): PeopleContext {
  return {
    caller,
    keys,
    officers,
    sessions,
    delegations: delegationsIn(database),
    binding: bindingIn(database),
    bindings: bindingsIn(database, keys),
    guesses: guessesIn(database, keys, 'binding'),
    units: unitsIn(database),
    signins: signinsIn(database, keys),
    imports: importsIn(database),
    roster: rosterIn(database),
    wechat,
    now,
  }
}
