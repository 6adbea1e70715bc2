import { everyMove, moveOf, stepAt, type CaseFacts } from '../../../miniprogram/contract/petition/moves'
import type { StaffActor } from '../../../miniprogram/contract/petition/actors'
import { statusOf, type PetitionStatus } from '../../../miniprogram/contract/petition/statuses'
import type { Period } from '../../../miniprogram/contract/periods'
import type { Calendar } from '../../shared/calendar/calendar'
import { deadline } from '../../shared/calendar/deadline'
import type { PendingRecord, PetitionRecord } from '../records/record'

/** When a status last began; undefined while it never did. */
export function beganAt({ timeline }: Pick<PetitionRecord, 'timeline'>, status: PetitionStatus): Date | undefined {
  const began = timeline.filter((event, place) => event.status === status && timeline[place - 1]?.status !== status)
  return began.at(-1)?.at
}

/** What decides which moves are open. */
export function factsOf(petition: PetitionRecord, now: Date, calendar: Calendar): CaseFacts {
  const { kind, status, happening, satisfaction, team, dueAt, timeline } = petition
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
    overdue: dueAt !== undefined && dueAt < now,
    made: timeline.flatMap(({ move, step }) => (move && !step ? [move] : [])),
    ranOut,
  }
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

/** Whom what is overdue is reported to. */
const leaders: readonly StaffActor[] = ['reviewer', 'head']

/** In whose list of work a petition stands. */
export function waitsOf({ status, pending, alert }: Pick<PetitionRecord, 'status' | 'pending' | 'alert'>): string[] {
  const waiting = pending && !pending.returned ? agreeing(pending) : (statusOf(status).waitsFor ?? [])
  return [...new Set([...waiting, ...(alert === 'overdue' ? leaders : [])])]
}

const agreeing = ({ move, agreed }: PendingRecord): string[] => stepAt(move, agreed)?.by.map(agreeingBy) ?? []

/** How the list of work names whose agreement is waited for. */
export const agreeingBy = (actor: string): string => `agree:${actor}`
