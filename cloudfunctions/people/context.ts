import type { Caller } from '../shared/caller'
import type { Officers } from '../shared/officers/officers'
import type { Scene } from '../shared/serve'
import type { WeChat } from '../shared/wechat'
import { unitsIn, type Units } from '../shared/units'
import { signinsIn, type Signins } from './signin/signins'

/** Everything the use cases of people may touch. */
export interface PeopleContext {
  caller: Caller
  officers: Officers
  units: Units
  signins: Signins
  wechat: WeChat
  now: () => Date
}

export function contextFor({ caller, officers, database, keys, wechat, now }: Scene): PeopleContext {
  return { caller, officers, units: unitsIn(database), signins: signinsIn(database, keys), wechat, now }
}
