import { dayNumber } from '../../../miniprogram/contract/moments'
import type { PetitionKind } from '../../../miniprogram/contract/petition/kinds'
import type { Due } from '../../../miniprogram/contract/case/due'
import { petitionPromises, promiseNamed, type PromiseName } from '../../../miniprogram/contract/petition/promises'
import { statusOf, type PetitionStatus } from '../../../miniprogram/contract/petition/statuses'
import type { Calendar } from '../../shared/calendar/calendar'
import { deadline } from '../../shared/calendar/deadline'
import type { PetitionRecord } from '../records/record'

/** What is promised at present; all absent where nothing is. */
export interface DueRecord {
  promise?: PromiseName
  /** When the promise began. */
  dueFrom?: Date
  /** Natural days promised: the promise's own, its extension, and those in which its time stood still. */
  dueDays?: number
  /** The last moment; absent while its time stands still, … */
  dueAt?: Date
  /** … which it does since this moment. */
  heldAt?: Date
  /** The year whose holidays are not published yet: `dueAt` is provisional until they are. */
  dueAwaits?: number
}

/** What a petition's promise is counted from. */
type Counted = DueRecord & { kind: PetitionKind }

/** What is promised once this status begins at that moment: the promise that runs goes on, another begins, or none is left. */
export function dueIn(before: Counted, status: PetitionStatus, at: Date, calendar: Calendar): DueRecord {
  const promise = promiseNamed(before.kind, status)
  if (!promise) return {}
  const goesOn = before.promise === promise && before.dueFrom
  const dueFrom = goesOn ? before.dueFrom : at
  const days = (goesOn && before.dueDays) || petitionPromises[promise].period.count
  const still = goesOn && before.heldAt ? dayNumber(at) - dayNumber(before.heldAt) : 0
  if (statusOf(status).paused) return { promise, dueFrom, dueDays: days, heldAt: before.heldAt ?? at }
  return { promise, ...counted(dueFrom ?? at, days + still, calendar) }
}

/** The same promise, so many natural days longer. */
export function extended(before: Counted, days: number, calendar: Calendar): DueRecord {
  const { promise, dueFrom, dueDays } = before
  if (!promise || !dueFrom || dueDays === undefined) throw new Error('There is no promise to extend.')
  return { promise, ...counted(dueFrom, dueDays + days, calendar) }
}

/** The last day of so many natural days. */
export function counted(dueFrom: Date, dueDays: number, calendar: Calendar) {
  const { dueAt, awaits } = deadline(dueFrom, { count: dueDays, unit: 'naturalDays' }, calendar)
  return { dueFrom, dueDays, dueAt, ...(awaits !== undefined && { dueAwaits: awaits }) }
}

/** Sorts by what presses: `<dueAt>-<number>`; what presses nobody comes last, by its age. */
export const dueOrderOf = ({ dueAt, number, order }: { dueAt?: Date; number: string; order: string }): string =>
  dueAt ? `${dueAt.toISOString()}-${number}` : `~${order}`

/** Whether the handling unit has to do the next step. */
export const liesWithTeam = (status: PetitionStatus): boolean => statusOf(status).waitsFor?.includes('handler') === true

/** The handling unit's own last day, while the case lies with it. */
export const teamDayOf = ({
  status,
  team,
  teamDueAt,
}: Pick<PetitionRecord, 'status' | 'team' | 'teamDueAt'>): Date | undefined =>
  team && liesWithTeam(status) ? teamDueAt : undefined

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
