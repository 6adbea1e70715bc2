import { type RightsStaff, rightsActorsWho } from '../../../miniprogram/contract/rights/actors'
import { isRightsOver, rightsMoveOf, rightsStepAt, type RightsFacts } from '../../../miniprogram/contract/rights/moves'
import { fewestHandlers } from '../../../miniprogram/contract/rights/moves/inquiry'
import { rightsStatusOf } from '../../../miniprogram/contract/rights/statuses'
import type { Calendar } from '../../shared/calendar/calendar'
import { agreeingBy, lastBegan, madeSince, ranOutIn, waitingActors } from '../../shared/case/moving/life'
import { circleOf, placesOf } from '../records/circle'
import type { GrantRecord, RightsRecord } from '../records/record'

export const beganAt = ({ timeline }: Pick<RightsRecord, 'timeline'>, status: string): Date | undefined =>
  lastBegan(timeline, status)

/** What decides which moves are open. */
export function factsOf(record: RightsRecord, now: Date, calendar: Calendar): RightsFacts {
  const { kind, status, interest, unit, team, outcome, measures, lawyers, dueAt, timeline } = record
  return {
    kind,
    status,
    interested: interest === 'INTERESTED',
    inBureau: team !== undefined,
    ofTeam: team === unit,
    overdue: dueAt !== undefined && dueAt < now,
    outcome,
    openMeasures: measures.filter(({ state }) => state === 'OPEN').length,
    lawyer: lawyers.some((grant) => isLive(grant, record, now)),
    made: madeSince(timeline, { moveOf: rightsMoveOf }),
    ranOut: ranOutIn({ beganAt }, record, now, calendar),
  }
}

/** Whether a lawyer may look into the case, or is asked to: for a time, and not once the case is over. */
export const isLive = (
  { state, until }: Pick<GrantRecord, 'state' | 'until'>,
  { status }: Pick<RightsRecord, 'status'>,
  now: Date,
): boolean => (state === 'OFFERED' || state === 'PROMISED') && now < until && !isRightsOver(status)

/** In whose list of work it stands, who may meet it, and what else it is found by. */
export function derived(record: RightsRecord): Partial<RightsRecord> {
  const { own, agreeing } = waitingActors(record, { statusOf: rightsStatusOf, stepAt: rightsStepAt })
  const { said = [], measures, lawyers, handlers } = record
  const lacksHandlers = handlers.length < fewestHandlers && [...own, ...agreeing].includes('handler')
  const waiting = [
    ...own,
    ...(said.includes('overdue') ? rightsActorsWho('hearsOfDelay') : []),
    ...(said.includes('measureOverdue') || lacksHandlers ? (['office'] as const) : []),
  ] as RightsStaff[]
  const agreed = agreeing as RightsStaff[]
  const open = measures.filter(({ state }) => state === 'OPEN').map(({ dueAt }) => dueAt.getTime())
  return {
    circle: circleOf(record, [...waiting, ...agreed]),
    waits: [
      ...new Set(waiting.flatMap((actor) => placesOf(actor, record))),
      ...agreed.flatMap((actor) => placesOf(actor, record)).map(agreeingBy),
    ],
    measureDueAt: open.length ? new Date(Math.min(...open)) : undefined,
    counsel: lawyers.filter(({ state }) => state === 'OFFERED' || state === 'PROMISED').map(({ lawyer }) => lawyer),
  }
}
