import type { Due } from '../../../../miniprogram/contract/case/due'
import { dayNumber } from '../../../../miniprogram/contract/moments'
import { naturalDays } from '../../../../miniprogram/contract/periods'
import type { Calendar } from '../../calendar/calendar'
import { deadline } from '../../calendar/deadline'
import type { CaseArea } from '../area'
import type { DueRecord } from '../records/record'

/** What a case's promise is counted from. */
type Counted = DueRecord & { kind: string }
type Promising = Pick<CaseArea, 'promises' | 'promiseNamed' | 'statusOf'>

/** What is promised once this status begins at that moment: the promise that runs goes on, another begins, or none is left. */
export function dueIn(area: Promising, before: Counted, status: string, at: Date, calendar: Calendar): DueRecord {
  const promise = area.promiseNamed(before.kind, status)
  const promised = promise && area.promises[promise]
  if (!promised) return {}
  const goesOn = before.promise === promise && before.dueFrom
  const dueFrom = goesOn ? before.dueFrom : at
  const days = (goesOn && before.dueDays) || promised.period.count
  const still = goesOn && before.heldAt ? dayNumber(at) - dayNumber(before.heldAt) : 0
  if (area.statusOf(status).paused) return { promise, dueFrom, dueDays: days, heldAt: before.heldAt ?? at }
  return { promise, ...counted(dueFrom ?? at, days + still, calendar) }
}

/** The same promise, so many natural days longer. */
export function extended(before: DueRecord, days: number, calendar: Calendar): DueRecord {
  const { promise, dueFrom, dueDays } = before
  if (!promise || !dueFrom || dueDays === undefined) throw new Error('There is no promise to extend.')
  return { promise, ...counted(dueFrom, dueDays + days, calendar) }
}

/** The last day of so many natural days. */
export function counted(dueFrom: Date, dueDays: number, calendar: Calendar) {
  const { dueAt, awaits } = deadline(dueFrom, naturalDays(dueDays), calendar)
  return { dueFrom, dueDays, dueAt, ...(awaits !== undefined && { dueAwaits: awaits }) }
}

/** Sorts by what presses: `<dueAt>-<number>`; what presses nobody comes last, by its age. */
export const dueOrderOf = ({ dueAt, number, order }: { dueAt?: Date; number: string; order: string }): string =>
  dueAt ? `${dueAt.toISOString()}-${number}` : `~${order}`

/** As phone and console are told. */
export function dueAnswer({ dueFrom, dueAt, dueAwaits }: DueRecord): Partial<Due> {
  if (!dueFrom || !dueAt) return {}
  return {
    dueFrom: dueFrom.toISOString(),
    dueAt: dueAt.toISOString(),
    ...(dueAwaits !== undefined && { dueProvisional: true }),
  }
}

/** Every field of it, so that a change takes away what is promised no longer. */
export const dueFields = ['promise', 'dueFrom', 'dueDays', 'dueAt', 'heldAt', 'dueAwaits'] as const
