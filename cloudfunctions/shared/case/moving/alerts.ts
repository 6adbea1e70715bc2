import { nearDays } from '../../../../miniprogram/contract/case/due'
import { dayNumber, endOfDay } from '../../../../miniprogram/contract/moments'
import type { AlertGroup, CaseArea } from '../area'
import type { CaseRecord } from '../records/record'

/** From when on a last day is near: its amber days. */
export const nearFrom = (dueAt: Date): Date => endOfDay(dayNumber(dueAt) - nearDays - 1)

/** That a promise is near its end, or has passed it. */
export const promiseAlerts = {
  near: ({ dueAt }: Pick<CaseRecord, 'dueAt'>) => dueAt && nearFrom(dueAt),
  overdue: ({ dueAt }: Pick<CaseRecord, 'dueAt'>) => dueAt,
}

type Alerting<R extends CaseRecord> = Pick<CaseArea<R>, 'alerts'>
type AlertOf<R extends CaseRecord> = NonNullable<R['said']>[number]

/** What of a group is not said yet, with its moment; what comes before something that was said counts as said. */
function unsaid<R extends CaseRecord>(group: AlertGroup<R>, record: R): { alert: AlertOf<R>; at: Date }[] {
  const moments = Object.entries(group) as [AlertOf<R>, (record: R) => Date | undefined][]
  const all = moments.map(([alert, from]) => ({ alert, at: from(record) }))
  const last = all.findLastIndex(({ alert }) => record.said?.includes(alert))
  return all.slice(last + 1).flatMap(({ alert, at }) => (at ? [{ alert, at }] : []))
}

/** When something is to be said of the case; undefined when all was said, or nothing is promised. */
export function alertAtOf<R extends CaseRecord>({ alerts }: Alerting<R>, record: R): Date | undefined {
  const moments = alerts.flatMap((group) => unsaid(group, record).map(({ at }) => at.getTime()))
  return moments.length ? new Date(Math.min(...moments)) : undefined
}

/** What is to be said of the case now; undefined when it was said. */
export function alertFor<R extends CaseRecord>({ alerts }: Alerting<R>, record: R, now: Date): AlertOf<R> | undefined {
  const ripe = alerts.flatMap((group) => unsaid(group, record).findLast(({ at }) => at < now)?.alert ?? [])
  return ripe[0]
}
