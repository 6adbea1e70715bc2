import { throwAll } from './batches'
import type { ClockContext } from './context'
import { count } from './count'
import { deliver } from './deliver'
import { digest } from './digest'
import { escalate } from './escalate'
import { exportLists } from './export-lists'
import { lapse } from './lapse'
import { recount } from './recount'
import { importRoster } from './roster/import-roster'
import { callRolls } from './rollcalls'
import { sealAudit } from './seal-audit'
import { remind } from './remind'
import { sweep } from './sweep'

/** What is done again and again. WeChat gives a function one timer, so that all of it is done together. */
const chores = {
  sweep,
  recount,
  lapse,
  count,
  sealAudit,
  remind,
  escalate,
  digest,
  deliver,
  exportLists,
  importRoster,
  callRolls,
}

/** @throws after every chore has had its turn, when some failed. */
export async function tick(nothing: unknown, context: ClockContext): Promise<Record<string, never>> {
  const outcomes = await Promise.allSettled(Object.values(chores).map((chore) => chore(nothing, context)))
  throwAll(outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as unknown] : [])))
  return {}
}
