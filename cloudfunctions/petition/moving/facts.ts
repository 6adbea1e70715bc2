import { actorsWho } from '../../../miniprogram/contract/petition/actors'
import { everyMove, moveOf, stepAt, type CaseFacts } from '../../../miniprogram/contract/petition/moves'
import { statusOf, type PetitionStatus } from '../../../miniprogram/contract/petition/statuses'
import type { Calendar } from '../../shared/calendar/calendar'
import { agreeingBy, lastBegan, madeSince, ranOutIn, waitingActors } from '../../shared/case/moving/life'
import type { Held } from '../../shared/case/standing'
import type { PetitionRecord } from '../records/record'

type Began = Pick<PetitionRecord, 'timeline' | 'channel'>

/** Since when the periods of a status run: when it last began, or was served; undefined while it never did. */
export function beganAt({ timeline, channel }: Began, status: string): Date | undefined {
  // Whoever has no phone here received it when it was handed over.
  const starting = channel && everyMove.find((name) => moveOf(name).starts === status)
  if (starting) return timeline.findLast(({ move, step }) => move === starting && !step)?.at
  return lastBegan(timeline, status)
}

/** What decides which moves are open. */
export function factsOf(petition: PetitionRecord, now: Date, calendar: Calendar): CaseFacts {
  const { kind, status, happening, satisfaction, team, channel, dueAt, timeline } = petition
  return {
    kind,
    status,
    happening: happening === 'NOW',
    satisfaction,
    handed: team !== undefined,
    entered: channel !== undefined,
    overdue: dueAt !== undefined && dueAt < now,
    made: madeSince(timeline, { moveOf }),
    ranOut: ranOutIn({ beganAt }, petition, now, calendar),
  }
}

/** Whether the handling unit has to do the next step. */
export const liesWithTeam = (status: PetitionStatus): boolean => statusOf(status).waitsFor?.includes('handler') === true

/** The handling unit's own last day, while the case lies with it. */
export const teamDayOf = ({
  status,
  team,
  teamDueAt,
}: Pick<PetitionRecord, 'status' | 'team' | 'teamDueAt'>): Date | undefined =>
  team && liesWithTeam(status) ? teamDueAt : undefined

type Waited = Pick<
  PetitionRecord,
  'status' | 'pending' | 'said' | 'unanswered' | 'satisfaction' | 'assignee' | 'timeline'
>

const isDissatisfied = ({ status, satisfaction, timeline }: Waited): boolean =>
  status === 'RATED' && satisfaction === 'BAD' && !madeSince(timeline, { moveOf }).includes('followUp')

/** In whose list of work a petition stands. */
export function waitsOf(petition: Waited): string[] {
  const { status, said = [], unanswered, assignee } = petition
  const { own, agreeing } = waitingActors(petition, { statusOf, stepAt })
  return [
    ...new Set([
      ...own,
      ...agreeing.map(agreeingBy),
      ...(said.includes('overdue') ? actorsWho('hearsOfDelay') : []),
      ...(said.includes('teamOverdue') && liesWithTeam(status) ? actorsWho('chases') : []),
      ...(unanswered || isDissatisfied(petition) ? actorsWho('answers') : []),
    ]),
  ].map((actor) => (assignee && mayBeInCharge(actor) ? ofOfficer(actor, assignee.id) : actor))
}

const mayBeInCharge = (actor: string): boolean => (actorsWho('inCharge') as readonly string[]).includes(actor)

/** How the list of work names what waits for the one actor who is in charge of it. */
const ofOfficer = (actor: string, id: string): string => `${actor}:${id}`

/** Everything under which work waits for whoever holds these posts. */
export const worksUnder = (posts: readonly Held[]): string[] => [
  ...new Set(
    posts.flatMap(({ as, holder }) => [
      ...as,
      ...as.filter(mayBeInCharge).map((actor) => ofOfficer(actor, holder._id)),
    ]),
  ),
]
