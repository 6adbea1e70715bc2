import type { Duty } from '../../miniprogram/contract/duties'
import type { UnitKind } from '../../miniprogram/contract/people/answers'
import { actorOf, actorsWho } from '../../miniprogram/contract/petition/actors'
import { rightsActorOf, rightsActorsWho } from '../../miniprogram/contract/rights/actors'
import type { Condition, Command } from '../shared/database'

interface Post {
  duties: readonly Duty[]
  /** Kind of unit; absent: any. */
  at?: UnitKind
}

interface Call {
  /** What the message says, in at most twenty characters: nothing of any case. */
  words: string
  whom: readonly Post[]
}

/** For what officers are told at once instead of the next morning. */
export const calls = {
  urgent: { words: '有正在发生的情况，请马上查看', whom: actorsWho('hearsOfUrgent').map(actorOf) },
  escalated: { words: '有事项需要报送上级公安机关', whom: [actorOf('chief')] },
  claimed: { words: '有民警受到侵害，请马上联系', whom: rightsActorsWho('hearsOfUrgent').map(rightsActorOf) },
} as const satisfies Record<string, Call>

export type Called = keyof typeof calls

/** Each of them by duty and kind of unit. */
export const calledBy = (why: Called, _: Command): Condition[] =>
  calls[why].whom.map(({ duties, at }) => {
    const held = { duties: _.in([...duties]) }
    return at ? Object.assign(held, { unitKind: at }) : held
  })
