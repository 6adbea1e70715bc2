import { moveOf, type PetitionMove } from '../../../miniprogram/contract/petition/moves'
import { isUrgent } from '../../../miniprogram/contract/petition/urgent'
import type { AlertGroup } from '../../shared/case/area'
import { nearFrom, promiseAlerts } from '../../shared/case/moving/alerts'
import { isOtherDay } from '../../shared/case/moving/changes'
import type { Alert, PetitionRecord } from '../records/record'
import { teamDayOf } from './facts'

/** By which somebody is sent to where it goes on. */
const sendings: readonly PetitionMove[] = ['dispatch', 'dispatchLater']

/** Nobody was sent to where it goes on, or took it in yet. */
const waitsForHelp = ({ status, happening, timeline }: PetitionRecord): boolean =>
  isUrgent({ status, urgent: happening === 'NOW' }) &&
  sendings.some((name) => moveOf(name).from.includes(status)) &&
  !timeline.some(({ move, step }) => move && !step && sendings.includes(move))

/** From when on each thing is to be said of a petition. */
export const alerts: readonly AlertGroup<PetitionRecord>[] = [
  { urgent: (petition) => (petition.dueAt && waitsForHelp(petition) ? petition.submittedAt : undefined) },
  promiseAlerts,
  {
    teamNear: (petition) => {
      const day = teamDayOf(petition)
      return day && nearFrom(day)
    },
    teamOverdue: teamDayOf,
  },
]

/** What was said of a promise, or of a unit's day, says nothing of another one. */
export const unsaidAfter = (before: PetitionRecord, after: PetitionRecord): readonly Alert[] => [
  ...(isOtherDay(after.dueAt, before.dueAt) ? (['urgent', 'near', 'overdue'] as const) : []),
  ...(isOtherDay(after.teamDueAt, before.teamDueAt) ? (['teamNear', 'teamOverdue'] as const) : []),
]
