import { dayOf, daysUntil } from '../../contract/moments'
import type { PetitionStatus } from '../../contract/petition/moves'
import { petitionPromises } from '../../contract/petition/promises'

const day = 24 * 3_600_000
/** From here on a promise is shown as near its end. */
const nearDays = 3

export interface ClockFace {
  /** `还有 12 天`, `今天到期`, `已超过 2 天`. */
  left: string
  /** `最迟 12月9日 前告知是否受理`. */
  words: string
  basis: string
  urgency: 'calm' | 'near' | 'over'
  /** Percent of the time that has passed. */
  passed: number
}

/** How a promise stands at `now`; nothing where nothing is promised. */
export function clockFace(status: PetitionStatus, dueAt: string | undefined, now: Date): ClockFace | undefined {
  const promise = petitionPromises[status]
  if (!promise || !dueAt) return undefined
  const due = Date.parse(dueAt)
  const days = daysUntil(dueAt, now)
  const passed = 100 - ((due - now.getTime()) / (promise.days * day)) * 100
  return {
    left: leftIn(days, due < now.getTime()),
    words: promise.words.replace('{date}', dayOf(dueAt, now)),
    basis: promise.basis,
    urgency: due < now.getTime() ? 'over' : days < nearDays ? 'near' : 'calm',
    passed: Math.round(Math.min(100, Math.max(2, passed))),
  }
}

function leftIn(days: number, over: boolean): string {
  if (over) return `已超过 ${-days} 天`
  return days === 0 ? '今天到期' : `还有 ${days} 天`
}
