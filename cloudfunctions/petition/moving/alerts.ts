import { dayNumber, endOfDay } from '../../../miniprogram/contract/moments'
import { nearDays } from '../../../miniprogram/contract/petition/promises'
import type { Alert, PetitionRecord } from '../records/record'

type Promised = Pick<PetitionRecord, 'dueAt' | 'alert'>

/** From when on a promise is near its end: its amber days. */
const nearFrom = (dueAt: Date): Date => endOfDay(dayNumber(dueAt) - nearDays - 1)

/** When something is to be said of the promise; undefined when all was said, or nothing is promised. */
export function alertAtOf({ dueAt, alert }: Promised): Date | undefined {
  if (!dueAt || alert === 'overdue') return undefined
  return alert === 'near' ? dueAt : nearFrom(dueAt)
}

/** What is to be said of the promise now; undefined when it was said. */
export function alertFor({ dueAt, alert }: Promised, now: Date): Alert | undefined {
  if (!dueAt) return undefined
  const due = dueAt < now ? 'overdue' : nearFrom(dueAt) < now ? 'near' : undefined
  return due === alert ? undefined : due
}
