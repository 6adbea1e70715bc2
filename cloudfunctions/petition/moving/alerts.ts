import { dayNumber, endOfDay } from '../../../miniprogram/contract/moments'
import { teamDayOf } from './due'
import { moveOf, type PetitionMove } from '../../../miniprogram/contract/petition/moves'
import { nearDays } from '../../../miniprogram/contract/case/due'
import { isUrgent } from '../../../miniprogram/contract/petition/urgent'
import type { Alert, PetitionRecord } from '../records/record'

type Alerting = Pick<
  PetitionRecord,
  'status' | 'happening' | 'submittedAt' | 'dueAt' | 'team' | 'teamDueAt' | 'said'
> & { timeline: readonly Pick<PetitionRecord['timeline'][number], 'move' | 'step'>[] }

/** From when on a last day is near: its amber days. */
const nearFrom = (dueAt: Date): Date => endOfDay(dayNumber(dueAt) - nearDays - 1)

/** By which somebody is sent to where it goes on. */
const sendings: readonly PetitionMove[] = ['dispatch', 'dispatchLater']

/** Nobody was sent to where it goes on, or took it in yet. */
const waitsForHelp = ({ status, happening, timeline }: Alerting): boolean =>
  isUrgent({ status, urgent: happening === 'NOW' }) &&
  sendings.some((name) => moveOf(name).from.includes(status)) &&
  !timeline.some(({ move, step }) => move && !step && sendings.includes(move))

/** From when on each thing is to be said; of each group only the latest counts. */
const groups: readonly Partial<Record<Alert, (petition: Alerting) => Date | undefined>>[] = [
  { urgent: (petition) => (petition.dueAt && waitsForHelp(petition) ? petition.submittedAt : undefined) },
  { near: ({ dueAt }) => dueAt && nearFrom(dueAt), overdue: ({ dueAt }) => dueAt },
  {
    teamNear: (petition) => {
      const day = teamDayOf(petition)
      return day && nearFrom(day)
    },
    teamOverdue: teamDayOf,
  },
]

/** What of a group is not said yet, with its moment; what comes before something that was said counts as said. */
function unsaid(group: (typeof groups)[number], petition: Alerting): { alert: Alert; at: Date }[] {
  const all = Object.entries(group).map(([alert, from]) => ({ alert: alert as Alert, at: from(petition) }))
  const last = all.findLastIndex(({ alert }) => petition.said?.includes(alert))
  return all.slice(last + 1).flatMap(({ alert, at }) => (at ? [{ alert, at }] : []))
}

/** When something is to be said of the petition; undefined when all was said, or nothing is promised. */
export function alertAtOf(petition: Alerting): Date | undefined {
  const moments = groups.flatMap((group) => unsaid(group, petition).map(({ at }) => at.getTime()))
  return moments.length ? new Date(Math.min(...moments)) : undefined
}

/** What is to be said of the petition now; undefined when it was said. */
export function alertFor(petition: Alerting, now: Date): Alert | undefined {
  const ripe = groups.flatMap((group) => unsaid(group, petition).findLast(({ at }) => at < now)?.alert ?? [])
  return ripe[0]
}

/** What was said of a promise says nothing of another one. */
export const ofPromise: readonly Alert[] = ['urgent', 'near', 'overdue']
export const ofTeam: readonly Alert[] = ['teamNear', 'teamOverdue']
