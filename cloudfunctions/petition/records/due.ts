import { petitionPromises, type Due } from '../../../miniprogram/contract/petition/promises'
import type { PetitionStatus } from '../../../miniprogram/contract/petition/moves'
import type { Calendar } from '../../shared/calendar/calendar'
import { deadline } from '../../shared/calendar/deadline'

/** The promise of the present status; absent where nothing is promised. */
export interface DueRecord {
  dueFrom: Date
  dueAt: Date
  /** The year whose holidays are not published yet: `dueAt` is provisional until they are. */
  dueAwaits?: number
}

/** What is promised while a petition is in a status that began at `from`. */
export function dueOf(status: PetitionStatus, from: Date, calendar: Calendar): DueRecord | undefined {
  const promise = petitionPromises[status]
  if (!promise) return undefined
  const { dueAt, awaits } = deadline(from, promise.period, calendar)
  return { dueFrom: from, dueAt, ...(awaits !== undefined && { dueAwaits: awaits }) }
}

/** As phone and console are told. */
export function dueAnswer({ dueFrom, dueAt, dueAwaits }: Partial<DueRecord>): Partial<Due> {
  if (!dueFrom || !dueAt) return {}
  return {
    dueFrom: dueFrom.toISOString(),
    dueAt: dueAt.toISOString(),
    ...(dueAwaits !== undefined && { dueProvisional: true }),
  }
}
