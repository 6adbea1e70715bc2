import { daysUntil } from '../../../miniprogram/contract/moments'
import { dueDayOf, nearDays, type LastDay } from '../../../miniprogram/contract/case/due'

type Urgency = 'calm' | 'soon' | 'overdue'

interface DueWords {
  /** The last day, `12月9日` or `预计 12月9日`. */
  day: string
  /** How long that is from now, in words. */
  words: string
  urgency: Urgency
}

/** What to say about a last moment, seen from `now`. */
export function dueWords(due: LastDay, now: Date): DueWords {
  const days = daysUntil(due.dueAt, now)
  const day = dueDayOf(due, now)
  if (days < 0) return { day, words: `已超期 ${-days} 天`, urgency: 'overdue' }
  if (Date.parse(due.dueAt) < now.getTime()) return { day, words: '今天已超期', urgency: 'overdue' }
  if (days === 0) return { day, words: '今天到期', urgency: 'soon' }
  return { day, words: `还剩 ${days} 天`, urgency: days <= nearDays ? 'soon' : 'calm' }
}
