import type { Promised } from '../../components/promise-clock/clock'
import { stepsAlong, type StageStep } from '../../components/stage-bar/steps'
import type { Tone } from '../../contract/look'
import type { RightsDetail, RightsSummary } from '../../contract/rights/answers'
import { infringementOf } from '../../contract/rights/kinds'
import { isRightsOver } from '../../contract/rights/moves'
import { rightsPromises, type RightsPromise } from '../../contract/rights/promises'
import { rightsStages, rightsStatusOf, type RightsStatus } from '../../contract/rights/statuses'
import type { CasePromise } from '../../contract/case/due'

export interface Mark {
  label: string
  tone: Tone
}

/** What the mark of its status says. */
export function markOf(status: RightsStatus): Mark {
  const { label, tone } = rightsStatusOf(status)
  return { label, tone }
}

/** What its clock shows. */
export function promisedOf({ status, dueFrom, dueAt, dueProvisional }: RightsSummary): Promised {
  const { promise, paused } = rightsStatusOf(status)
  const due = { ...(dueFrom && { dueFrom }), ...(dueAt && { dueAt }), ...(dueProvisional && { dueProvisional }) }
  return { ...(promise && { promise: rowOf(promise) }), paused, ...due }
}

const rowOf = (name: RightsPromise): CasePromise => rightsPromises[name]

/** How far along its way it is, by what its applicant was told. */
export function stepsFor({ status, timeline }: Pick<RightsDetail, 'status' | 'timeline'>): StageStep[] {
  const passed = [...timeline.map((entry) => entry.status), status].map(rightsStatusOf)
  return stepsAlong(rightsStages, passed, isRightsOver(status))
}

/** What it is called on the screen, also before anything was written. */
export const titleOf = ({ subject, kind }: Pick<RightsSummary, 'subject' | 'kind'>): string =>
  subject ?? infringementOf(kind).label
