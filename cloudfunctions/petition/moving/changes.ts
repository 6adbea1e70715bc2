import type { Calendar } from '../../shared/calendar/calendar'
import { alertAtOf, ofPromise, ofTeam } from './alerts'
import { dueFields, dueOrderOf, type DueRecord } from './due'
import { facetsOf } from '../records/facets'
import { clockAtOf, waitsOf } from './facts'
import { timelineField, type EventRecord, type PaperRecord, type PetitionRecord } from '../records/record'

type Settable = Omit<
  PetitionRecord,
  | '_id'
  | 'version'
  | 'timeline'
  | 'talk'
  | 'told'
  | 'toldOrder'
  | 'newsAt'
  | 'dueOrder'
  | 'waits'
  | 'facets'
  | 'clockAt'
  | 'alertAt'
  | keyof DueRecord
>

/** One step in a petition's life: exactly one event, and what changes with it. */
export interface Step {
  event: EventRecord
  /** What is undefined is taken away. */
  set?: { [Name in keyof Settable]?: Settable[Name] | undefined }
  /** The promise from now on; absent: as before. */
  due?: DueRecord
  paper?: PaperRecord
}

/** What a step changes in the record: undefined is taken away. */
export type Changes = Readonly<Record<string, unknown>>

export interface Stepped {
  /** The record as it will be. */
  after: PetitionRecord
  /** All that differs from the record before, but the lists that only grow. */
  changes: Changes
  event: EventRecord
  paper?: PaperRecord
}

/** Works out all that follows from a step, so that one conditional update can write it. */
export function stepped(before: PetitionRecord, { event, set = {}, due, paper }: Step, calendar: Calendar): Stepped {
  const version = before.version + 1
  const told = event.words && { at: event.at, words: event.words, field: timelineField(version) }
  const promised = due && Object.fromEntries(dueFields.map((name) => [name, due[name]]))
  const named = {
    ...set,
    ...promised,
    status: event.status,
    version,
    ...(told && telling(before, told)),
    ...saidStill(before, due, set),
  }
  const grown: PetitionRecord = {
    ...before,
    ...named,
    timeline: [...before.timeline, event],
    papers: paper ? [...before.papers, paper] : before.papers,
  }
  const changes = {
    ...named,
    dueOrder: dueOrderOf(grown),
    waits: waitsOf(grown),
    facets: facetsOf(grown),
    clockAt: clockAtOf(grown, calendar),
    alertAt: alertAtOf(grown),
  }
  return { after: { ...grown, ...changes }, changes, event, paper }
}

/** Whatever was said of an earlier promise, or of another unit's day, says nothing of this one. */
function saidStill(before: PetitionRecord, due: Step['due'], set: NonNullable<Step['set']>): Changes {
  const said = set.said ?? before.said
  if (!said) return {}
  const gone = new Set([
    ...(due && isOther(due.dueAt, before.dueAt) ? ofPromise : []),
    ...('teamDueAt' in set && isOther(set.teamDueAt, before.teamDueAt) ? ofTeam : []),
  ])
  const still = said.filter((alert) => !gone.has(alert))
  return { said: still.length ? still : undefined }
}

const isOther = (one?: Date, another?: Date): boolean => one?.getTime() !== another?.getTime()

/** What changes when the citizen is told something. */
export function telling({ number, reachable }: PetitionRecord, told: PetitionRecord['told']): Changes {
  return { told, toldOrder: toldOrder(told.at, number), ...(reachable && { newsAt: told.at }) }
}

/** Sorts what a citizen was told by when. */
export const toldOrder = (at: Date, number: string): string => `${at.toISOString()}-${number}`
