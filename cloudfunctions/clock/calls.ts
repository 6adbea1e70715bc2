import { actorOf, actorsWho, type StaffActor } from '../../miniprogram/contract/petition/actors'
import type { Condition, Command } from '../shared/database'

interface Call {
  /** What the message says, in at most twenty characters: nothing of any case. */
  words: string
  whom: readonly StaffActor[]
}

/** For what officers are told at once instead of the next morning. */
export const calls = {
  urgent: { words: '有正在发生的情况，请马上查看', whom: actorsWho('hearsOfUrgent') },
  escalated: { words: '有来件需要报送上级公安机关', whom: ['chief'] },
} as const satisfies Record<string, Call>

export type Called = keyof typeof calls

/** Each of them by duty and kind of unit. */
export const calledBy = (why: Called, _: Command): Condition[] =>
  calls[why].whom.map((name) => {
    const { duties, at } = actorOf(name)
    return { duties: _.in([...duties]), unitKind: at }
  })
