import { daysUntil } from '../../contract/moments'
import { nearDays, promisedWords, provisionalNote, type CasePromise, type Due } from '../../contract/case/due'

/** What a clock shows of a case. */
export interface Promised extends Partial<Due> {
  /** Absent where nothing is promised. */
  promise?: CasePromise | undefined
  /** Its time stands still until whoever brought the case has done something. */
  paused?: boolean | undefined
  /** Days are not what counts while something goes on. */
  quiet?: boolean | undefined
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
  /** Whether it stands back. */
  quiet: boolean
}

/** How a promise stands at `now`; nothing where nothing is promised. */
export function clockFace(promised: Promised, now: Date): ClockFace | undefined {
  const { promise, paused, quiet = false, dueFrom, dueAt, dueProvisional } = promised
  if (!promise) return undefined
  const { basis } = promise
  if (paused) return { ...stopped, basis, quiet }
  if (!dueFrom || !dueAt) return undefined
  const [began, due, at] = [Date.parse(dueFrom), Date.parse(dueAt), now.getTime()]
  const days = daysUntil(dueAt, now)
  const over = due < at
  return {
    left: leftIn(days, over),
    words: promisedWords(promise, { dueAt, dueProvisional }, now),
    basis,
    quiet,
    note: dueProvisional ? provisionalNote : '',
    urgency: over ? 'over' : days <= nearDays ? 'near' : 'calm',
    passed: Math.round(Math.min(100, Math.max(2, ((at - began) / (due - began)) * 100))),
  }
}

/** The clock of a promise that stands still while somebody is waited for. */
const stopped = { left: '期限暂停', words: '您补充以后接着计算', note: '', urgency: 'near', passed: 0 } as const

function leftIn(days: number, over: boolean): string {
  if (days === 0) return over ? '今天已超过期限' : '今天到期'
  return over ? `已超过 ${-days} 天` : `还有 ${days} 天`
}
