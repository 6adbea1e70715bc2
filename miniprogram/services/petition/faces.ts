import type { Promised } from '../../components/promise-clock/clock'
import { stepsOf, type StageStep } from '../../components/stage-bar/steps'
import type { Due } from '../../contract/case/due'
import type { Tone } from '../../contract/look'
import type { PetitionKind } from '../../contract/petition/kinds'
import { promiseOf } from '../../contract/petition/promises'
import { stages, statusOf, type PetitionStatus } from '../../contract/petition/statuses'
import { isUrgent } from '../../contract/petition/urgent'

/** What of a petition is drawn as marks. */
interface Faced extends Partial<Due> {
  kind: PetitionKind
  status: PetitionStatus
  urgent?: true
}

/** What the mark of its status says. */
export function markOf(status: PetitionStatus): { label: string; tone: Tone } {
  const { label, tone } = statusOf(status)
  return { label, tone }
}

/** What its clock shows. */
export function promisedOf({ kind, status, urgent, dueFrom, dueAt, dueProvisional }: Faced): Promised {
  const due = { ...(dueFrom && { dueFrom }), ...(dueAt && { dueAt }), ...(dueProvisional && { dueProvisional }) }
  const { paused } = statusOf(status)
  return { promise: promiseOf(kind, status), paused, quiet: isUrgent({ status, urgent }), ...due }
}

/** How far along its way it is. */
export function petitionSteps(status: PetitionStatus): StageStep[] {
  const { stage, tone } = statusOf(status)
  return stepsOf(stages, { stage, tone, ended: stage === 'end' })
}
