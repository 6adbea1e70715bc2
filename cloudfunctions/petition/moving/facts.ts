import {
  everyMove,
  moveOf,
  stepAt,
  type CaseFacts,
  type PetitionMove,
} from '../../../miniprogram/contract/petition/moves'
import { actorsWho } from '../../../miniprogram/contract/petition/actors'
import { statusOf, type PetitionStatus } from '../../../miniprogram/contract/petition/statuses'
import type { Period } from '../../../miniprogram/contract/periods'
import type { Calendar } from '../../shared/calendar/calendar'
import { deadline } from '../../shared/calendar/deadline'
import type { PendingRecord, PetitionRecord } from '../records/record'
import type { Held } from '../records/sight'
import { liesWithTeam } from './due'

type Began = Pick<PetitionRecord, 'timeline' | 'channel'>

/** Since when the periods of a status run: when it last began, or was served; undefined while it never did. */
export function beganAt(petition: Began, status: PetitionStatus): Date | undefined {
  const { timeline, channel } = petition
  // Whoever has no phone here received it when it was handed over.
  const starting = channel && everyMove.find((name) => moveOf(name).starts === status)
  if (starting) return timeline.findLast(({ move, step }) => move === starting && !step)?.at
  const began = timeline.filter((event, place) => event.status === status && timeline[place - 1]?.status !== status)
  return began.at(-1)?.at
}

/** What decides which moves are open. */
export function factsOf(petition: PetitionRecord, now: Date, calendar: Calendar): CaseFacts {
  const { kind, status, happening, satisfaction, team, channel, dueAt, timeline } = petition
  const ranOut = (period: Period, since: PetitionStatus) => {
    const from = beganAt(petition, since)
    return from !== undefined && deadline(from, period, calendar).dueAt < now
  }
  return {
    kind,
    status,
    happening: happening === 'NOW',
    satisfaction,
    handed: team !== undefined,
    entered: channel !== undefined,
    overdue: dueAt !== undefined && dueAt < now,
    made: madeSince(timeline),
    ranOut,
  }
}

/** The moves made since the case's work began, or began anew. */
function madeSince(timeline: PetitionRecord['timeline']): PetitionMove[] {
  const made = timeline.flatMap(({ move, step }) => (move && !step ? [move] : []))
  return made.slice(made.findLastIndex((name) => moveOf(name).restarts) + 1)
}

/** When the clock has to look at a petition again; undefined when nothing happens to it by itself. */
export function clockAtOf(petition: PetitionRecord, calendar: Calendar): Date | undefined {
  const { kind, status } = petition
  const ends = everyMove.flatMap((name) => {
    const { kinds, from, after } = moveOf(name)
    if (!after || !kinds.includes(kind) || !from.includes(status)) return []
    const since = beganAt(petition, after.since)
    return since ? [deadline(since, after.period, calendar).dueAt.getTime()] : []
  })
  return ends.length ? new Date(Math.min(...ends)) : undefined
}

type Waited = Pick<
  PetitionRecord,
  'status' | 'pending' | 'said' | 'unanswered' | 'satisfaction' | 'assignee' | 'timeline'
>

const isDissatisfied = ({ status, satisfaction, timeline }: Waited): boolean =>
  status === 'RATED' && satisfaction === 'BAD' && !madeSince(timeline).includes('followUp')

/** In whose list of work a petition stands. */
export function waitsOf(petition: Waited): string[] {
  const { status, pending, said = [], unanswered, assignee } = petition
  const waiting = pending && !pending.returned ? agreeing(pending) : (statusOf(status).waitsFor ?? [])
  return [
    ...new Set([
      ...waiting,
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

const agreeing = ({ move, agreed }: PendingRecord): string[] => stepAt(move, agreed)?.by.map(agreeingBy) ?? []

/** How the list of work names whose agreement is waited for. */
export const agreeingBy = (actor: string): string => `agree:${actor}`

/** Who drafted it and who agreed, and for whom. */
export const signersOf = ({ timeline }: PetitionRecord, { since, move }: PendingRecord): (string | undefined)[] =>
  timeline.slice(since).flatMap((event) => (event.move === move && event.step ? [event.actor, event.instead] : []))
