import { actorsOf } from '../../miniprogram/contract/petition/actors'
import { noticePublishers } from '../../miniprogram/contract/notice/notices'
import { officerAsking, type Caller } from '../shared/caller'
import type { Keys } from '../shared/keys'
import type { ActingOfficer } from '../shared/officers/acting'
import { Refusal } from '../shared/refusal'
import type { Scene } from '../shared/serve'
import { noticesIn, type Notices } from './notices'

/** Everything the use cases of notices may touch. */
export interface NoticeContext {
  caller: Caller
  keys: Keys
  notices: Notices
  now: () => Date
  /** The officer who asks. @throws DENIED to whoever does not lead the inspection unit. */
  publisher: () => Promise<ActingOfficer>
}

export function contextFor({ caller, keys, database, now }: Scene): NoticeContext {
  return {
    caller,
    keys,
    notices: noticesIn(database),
    now,
    publisher: async () => {
      const officer = await officerAsking(caller)
      if (!mayPublish(officer)) throw new Refusal('DENIED')
      return officer
    },
  }
}

export const mayPublish = ({ posts }: ActingOfficer): boolean =>
  posts.flatMap(actorsOf).some((actor) => noticePublishers.includes(actor))
