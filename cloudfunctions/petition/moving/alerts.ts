import { dayNumber, endOfDay } from '../../../miniprogram/contract/moments'
import { moveOf } from '../../../miniprogram/contract/petition/moves'
import { nearDays } from '../../../miniprogram/contract/petition/promises'
import type { Alert, PetitionRecord } from '../records/record'

type Alerting = Pick<PetitionRecord, 'status' | 'happening' | 'submittedAt' | 'dueAt' | 'alert'>

/** From when on a promise is near its end: its amber days. */
const nearFrom = (dueAt: Date): Date => endOfDay(dayNumber(dueAt) - nearDays - 1)

/** It goes on at this moment, as its sender says, and nobody was sent there yet. */
const isUrgent = ({ status, happening }: Alerting): boolean =>
  happening === 'NOW' && moveOf('dispatch').from.includes(status)

/** When something is to be said of the petition; undefined when all was said, or nothing is promised. */
export function alertAtOf(petition: Alerting): Date | undefined {
  const { submittedAt, dueAt, alert } = petition
  if (!dueAt || alert === 'overdue') return undefined
  if (!alert && isUrgent(petition)) return submittedAt
  return alert === 'near' ? dueAt : nearFrom(dueAt)
}

/** What is to be said of the petition now; undefined when it was said. */
export function alertFor(petition: Alerting, now: Date): Alert | undefined {
  const { dueAt, alert } = petition
  if (!dueAt) return undefined
  const due = dueAt < now ? 'overdue' : nearFrom(dueAt) < now ? 'near' : isUrgent(petition) ? 'urgent' : undefined
  return due === alert ? undefined : due
}
