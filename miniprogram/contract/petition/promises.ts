import { endOfDayAfter } from '../moments'
import type { PetitionStatus } from './moves'

export interface PetitionPromise {
  /** Natural days, counted from the day after the status began. */
  days: number
  /** `{date}` is the last day. */
  words: string
  basis: string
}

/** What is promised to the citizen while a petition is in a status. */
export const petitionPromises: Partial<Record<PetitionStatus, PetitionPromise>> = {
  SUBMITTED: { days: 15, words: '最迟 {date} 前告知是否受理', basis: '信访工作条例 第二十三条' },
  ACCEPTED: { days: 60, words: '最迟 {date} 前办结并答复', basis: '信访工作条例 第三十四条' },
}

/** When the promise of a status that began at `from` falls due. */
export function dueAt(status: PetitionStatus, from: Date): Date | undefined {
  const promise = petitionPromises[status]
  return promise && endOfDayAfter(from, promise.days)
}
