import { dayOf, daysUntil } from '../../miniprogram/contract/moments'

export type Urgency = 'calm' | 'soon' | 'overdue'

export interface Due {
  /** The last day, `12月9日`. */
  day: string
  /** How long that is from now, in words. */
  words: string
  urgency: Urgency
}

const soonDays = 3

/** What to say about a last moment, seen from `now`. */
export function dueWords(dueAt: string, now: Date): Due {
  const days = daysUntil(dueAt, now)
  const day = dayOf(dueAt, now)
  if (days < 0) return { day, words: `已超期 ${-days} 天`, urgency: 'overdue' }
  if (days === 0) return { day, words: '今天到期', urgency: 'soon' }
  return { day, words: `还剩 ${days} 天`, urgency: days <= soonDays ? 'soon' : 'calm' }
}
