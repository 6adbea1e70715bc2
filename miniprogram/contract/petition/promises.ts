import { endOfDayAfter } from '../moments'
import type { PetitionStatus } from './moves'

export interface PetitionPromise {
  /** Natural days, counted from the day after the status began. */
  days: number
  /** What will have been done by then. */
  what: string
  /** `{date}` is the last day. */
  words: string
  basis: string
}

/** What is promised to the citizen while a petition is in a status. */
export const petitionPromises: Partial<Record<PetitionStatus, PetitionPromise>> = {
  SUBMITTED: promise(15, '告知是否受理', '信访工作条例 第二十三条'),
  ACCEPTED: promise(60, '办结并答复', '信访工作条例 第三十四条'),
}

function promise(days: number, what: string, basis: string): PetitionPromise {
  return { days, what, words: `最迟 {date} 前${what}`, basis }
}

/** When the promise of a status that began at `from` falls due. */
export function dueAt(status: PetitionStatus, from: Date): Date | undefined {
  const promise = petitionPromises[status]
  return promise && endOfDayAfter(from, promise.days)
}
