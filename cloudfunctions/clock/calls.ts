import type { Duty } from '../../miniprogram/contract/duties'
import type { UnitKind } from '../../miniprogram/contract/people/answers'
import { actorOf, actorsWho } from '../../miniprogram/contract/petition/actors'
import { rightsActorOf, rightsActorsWho } from '../../miniprogram/contract/rights/actors'
import type { Condition, Command } from '../shared/database'

interface Post {
  duties: readonly Duty[]
  /** Kind of unit; absent: any. */
  at?: UnitKind
  /** Of the case's own bureau alone. */
  of?: string
}

interface Call {
  /** What the message says, in at most twenty characters: nothing of any case. */
  words: string
  whom: readonly Post[]
}

const protecting = rightsActorsWho('hearsOfUrgent').map(rightsActorOf)

/** For what officers are told at once instead of the next morning. */
export const calls = {
  urgent: { words: '有正在发生的情况，请马上查看', whom: actorsWho('hearsOfUrgent').map(actorOf) },
  escalated: { words: '有事项需要报送上级公安机关', whom: [actorOf('chief')] },
  claimed: { words: '有民警受到侵害，请马上联系', whom: protecting },
  claimedStill: {
    words: '有民警受到侵害，还没有人联系',
    whom: [...protecting, ...rightsActorsWho('hearsOfDelay').map(rightsActorOf)],
  },
} as const satisfies Record<string, Call>

export type Called = keyof typeof calls

/** For what, and about whose case. */
export interface Calling {
  why: Called
  /** The inspection team of the bureau that it belongs to. */
  team?: string | undefined
}

/** Each of them by duty and kind of unit. */
export const calledBy = ({ why, team }: Calling, _: Command): Condition[] =>
  calls[why].whom.flatMap(({ duties, at, of }: Post) => {
    if (of === 'ownBureau' && !team) return []
    return [
      {
        duties: _.in([...duties]),
        ...(at && { unitKind: at }),
        ...(of === 'ownBureau' && { unit: team }),
      },
    ]
  })
