import { isRightsOver } from '../../miniprogram/contract/rights/moves'
import { rightsStatuses, type RightsStatus } from '../../miniprogram/contract/rights/statuses'
import type { RightsRecord } from '../rights/records/record'
import type { Database } from '../shared/database'
import { clockCasesIn, type ClockCases } from './cases'

const goingOn = (Object.keys(rightsStatuses) as RightsStatus[]).filter((status) => !isRightsOver(status))

/** Applications as the clock meets them. */
export const clockApplicationsIn = (database: Database): ClockCases<RightsRecord> =>
  clockCasesIn<RightsRecord>(database, 'rights', goingOn)
