import type { Period } from '../../../../miniprogram/contract/periods'
import type { Calendar } from '../../calendar/calendar'
import { deadline } from '../../calendar/deadline'
import type { CaseArea } from '../area'
import type { CaseRecord, CaseTypes, EventRecord, PendingRecord } from '../records/record'

/** When a status last began; undefined while it never did. */
export function lastBegan(timeline: readonly EventRecord[], status: string): Date | undefined {
  return timeline.findLast((event, place) => event.status === status && timeline[place - 1]?.status !== status)?.at
}

/** Whether a period that began with a status has run out by now. */
export const ranOutIn =
  <R>(area: { beganAt: (record: R, status: string) => Date | undefined }, record: R, now: Date, calendar: Calendar) =>
  (period: Period, since: string): boolean => {
    const from = area.beganAt(record, since)
    return from !== undefined && deadline(from, period, calendar).dueAt < now
  }

/** The moves made since the case's work began, or began anew. */
export function madeSince<T extends CaseTypes>(
  timeline: readonly EventRecord<T>[],
  { moveOf }: Pick<CaseArea, 'moveOf'>,
): T['move'][] {
  const made = timeline.flatMap(({ move, step }) => (move && !step ? [move] : []))
  return made.slice(made.findLastIndex((name) => moveOf(name).restarts) + 1)
}

/** When the clock has to look at a case again; undefined when nothing happens to it by itself. */
export function clockAtOf<R extends CaseRecord>(area: CaseArea<R>, record: R, calendar: Calendar): Date | undefined {
  const { kind, status } = record
  const ends = area.everyMove.flatMap((name) => {
    const { kinds, from, after } = area.moveOf(name)
    if (!after || !kinds.includes(kind) || !from.includes(status)) return []
    const since = area.beganAt(record, after.since)
    return since ? [deadline(since, after.period, calendar).dueAt.getTime()] : []
  })
  return ends.length ? new Date(Math.min(...ends)) : undefined
}

/** Who drafted it and who agreed, and for whom. */
export const signersOf = (
  { timeline }: Pick<CaseRecord, 'timeline'>,
  { since, move }: Pick<PendingRecord, 'since' | 'move'>,
): (string | undefined)[] =>
  timeline.slice(since).flatMap((event) => (event.move === move && event.step ? [event.actor, event.instead] : []))

/** Whose own step a case waits for, or whose agreement. */
export function waitingActors(
  { status, pending }: Pick<CaseRecord, 'status' | 'pending'>,
  { statusOf, stepAt }: Pick<CaseArea, 'statusOf' | 'stepAt'>,
): { own: readonly string[]; agreeing: readonly string[] } {
  if (pending && !pending.returned) return { own: [], agreeing: stepAt(pending.move, pending.agreed)?.by ?? [] }
  return { own: statusOf(status).waitsFor ?? [], agreeing: [] }
}

/** How the list of work names whose agreement is waited for. */
export const agreeingBy = (actor: string): string => `agree:${actor}`
