import type { Calendar } from '../../calendar/calendar'
import type { CaseArea } from '../area'
import { timelineField, type CaseRecord, type DueRecord } from '../records/record'
import { alertAtOf } from './alerts'
import { dueFields, dueOrderOf } from './due'
import { clockAtOf } from './life'

/** What follows from the rest and is never set by itself. */
type Following =
  | '_id'
  | 'version'
  | 'timeline'
  | 'told'
  | 'toldOrder'
  | 'newsAt'
  | 'dueOrder'
  | 'waits'
  | 'clockAt'
  | 'alertAt'
  | keyof DueRecord

/** One step in a case's life: exactly one event, and what changes with it. */
export interface Step<R extends CaseRecord> {
  event: R['timeline'][number]
  /** What is undefined is taken away. */
  set?: { [Name in Exclude<keyof R, Following>]?: R[Name] | undefined }
  /** The promise from now on; absent: as before. */
  due?: DueRecord
  paper?: R['papers'][number]
}

/** What a step changes in the record: undefined is taken away. */
export type Changes = Readonly<Record<string, unknown>>

export interface Stepped<R extends CaseRecord> {
  /** The record as it will be. */
  after: R
  /** All that differs from the record before, but the lists that only grow. */
  changes: Changes
  event: R['timeline'][number]
  paper?: R['papers'][number]
}

/** Works out all that follows from a step, so that one conditional update can write it. */
export function stepped<R extends CaseRecord>(
  area: CaseArea<R>,
  before: R,
  { event, set = {}, due, paper }: Step<R>,
  calendar: Calendar,
): Stepped<R> {
  const version = before.version + 1
  const told = event.words && { at: event.at, words: event.words, field: timelineField(version) }
  const promised = due && Object.fromEntries(dueFields.map((name) => [name, due[name]]))
  const named = { ...set, ...promised, status: event.status, version, ...(told && telling(before, told)) }
  const timeline = [...before.timeline, event]
  const papers = paper ? [...before.papers, paper] : before.papers
  const grown: R = { ...before, ...named, timeline, papers }
  const said = saidStill(area, before, grown)
  const settled: R = { ...grown, said }
  const changes = {
    ...named,
    ...(said !== before.said && { said }),
    dueOrder: dueOrderOf(settled),
    ...area.derived(settled),
    clockAt: clockAtOf(area, settled, calendar),
    alertAt: alertAtOf(area, settled),
  }
  return { after: { ...settled, ...changes }, changes, event, paper }
}

/** Whatever was said of an earlier promise says nothing of this one. */
function saidStill<R extends CaseRecord>(area: CaseArea<R>, before: R, grown: R): R['said'] {
  const gone = area.unsaidAfter(before, grown)
  const { said } = grown
  if (!said?.some((alert) => gone.includes(alert))) return said
  const still = said.filter((alert) => !gone.includes(alert))
  return still.length ? still : undefined
}

/** Whether a day was moved, begun or ended. */
export const isOtherDay = (one?: Date, another?: Date): boolean => one?.getTime() !== another?.getTime()

/** What changes when whoever brought the case is told something. */
export function telling({ number, reachable }: CaseRecord, told: CaseRecord['told']): Changes {
  return { told, toldOrder: toldOrder(told.at, number), ...(reachable && { newsAt: told.at }) }
}

/** Sorts what somebody was told by when. */
export const toldOrder = (at: Date, number: string): string => `${at.toISOString()}-${number}`
