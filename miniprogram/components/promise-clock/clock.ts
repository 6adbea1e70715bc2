import { daysUntil } from '../../contract/moments'
import type { PetitionStatus } from '../../contract/petition/moves'
import { nearDays, petitionPromises, promisedWords, provisionalNote, type Due } from '../../contract/petition/promises'

/** A petition, or what a clock needs of one. */
export interface Promised extends Partial<Due> {
  status: PetitionStatus
}

export interface ClockFace {
  /** `还有 12 天`, `今天到期`, `已超过 2 天`. */
  left: string
  /** `最迟 12月9日 前告知是否受理`, or `预计最迟 …`. */
  words: string
  basis: string
  /** Why the date may still move; empty when it is certain. */
  note: string
  urgency: 'calm' | 'near' | 'over'
  /** Percent of the time that has passed. */
  passed: number
}

/** How a promise stands at `now`; nothing where nothing is promised. */
export function clockFace({ status, dueFrom, dueAt, dueProvisional }: Promised, now: Date): ClockFace | undefined {
  const promise = petitionPromises[status]
  if (!promise || !dueFrom || !dueAt) return undefined
  const [began, due, at] = [Date.parse(dueFrom), Date.parse(dueAt), now.getTime()]
  const days = daysUntil(dueAt, now)
  const over = due < at
  return {
    left: leftIn(days, over),
    words: promisedWords(promise, { dueAt, dueProvisional }, now),
    basis: promise.basis,
    note: dueProvisional ? provisionalNote : '',
    urgency: over ? 'over' : days <= nearDays ? 'near' : 'calm',
    passed: Math.round(Math.min(100, Math.max(2, ((at - began) / (due - began)) * 100))),
  }
}

function leftIn(days: number, over: boolean): string {
  if (days === 0) return over ? '今天已超过期限' : '今天到期'
  return over ? `已超过 ${-days} 天` : `还有 ${days} 天`
}
