import { rightsLimits } from '../../../miniprogram/contract/rights/limits'
import { rightsStatusOf } from '../../../miniprogram/contract/rights/statuses'
import type { AlertGroup } from '../../shared/case/area'
import { promiseAlerts } from '../../shared/case/moving/alerts'
import { isOtherDay } from '../../shared/case/moving/changes'
import type { RightsRecord, RightsTypes } from '../records/record'

const whileUnsent = (from: (record: RightsRecord) => Date) => (record: RightsRecord) =>
  rightsStatusOf(record.status).unsent ? from(record) : undefined

/** From when on each thing is to be said of an application. */
export const alerts: readonly AlertGroup<RightsRecord>[] = [
  // Somebody may be hurt: the offices are called at once, and once more.
  {
    claimed: whileUnsent(({ receivedAt }) => receivedAt),
    claimedStill: whileUnsent(
      ({ receivedAt }) => new Date(receivedAt.getTime() + rightsLimits.callAgain.count * 3_600_000),
    ),
  },
  promiseAlerts,
  { measureOverdue: ({ measureDueAt }) => measureDueAt },
]

/** What was said of a promise, or of a measure's day, says nothing of another one. */
export const unsaidAfter = (before: RightsRecord, after: RightsRecord): readonly RightsTypes['alert'][] => [
  ...(isOtherDay(after.dueAt, before.dueAt) ? (['near', 'overdue'] as const) : []),
  ...(after.measures !== before.measures ? (['measureOverdue'] as const) : []),
]
