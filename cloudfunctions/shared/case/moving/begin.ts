import type { Calendar } from '../../calendar/calendar'
import type { CaseArea } from '../area'
import { timelineField, type CaseRecord, type DueRecord } from '../records/record'
import { alertAtOf } from './alerts'
import { toldOrder } from './changes'
import { dueIn, dueOrderOf } from './due'
import { clockAtOf } from './life'

/** What follows from its first event. */
type Begins =
  | 'status'
  | 'version'
  | 'order'
  | 'dueOrder'
  | 'waits'
  | 'timeline'
  | 'papers'
  | 'told'
  | 'toldOrder'
  | 'clockAt'
  | 'alertAt'
  | keyof DueRecord

/** A case as it begins: what was handed in, and all that follows from its first event, which tells something. */
export function begun<R extends CaseRecord>(
  area: CaseArea<R>,
  handedIn: Omit<R, Begins>,
  event: R['timeline'][number],
  calendar: Calendar,
): R {
  const { number, kind } = handedIn as Pick<R, 'number' | 'kind'>
  const { at, status, words } = event
  if (!words) throw new Error('Whoever brings a case is told that it was received.')
  const first = {
    ...handedIn,
    ...dueIn(area, { kind }, status, at, calendar),
    status,
    version: 0,
    order: `${at.toISOString()}-${number}`,
    timeline: [event],
    papers: [],
    told: { at, words, field: timelineField(0) },
    toldOrder: toldOrder(at, number),
  } as unknown as R
  return {
    ...first,
    ...area.derived(first),
    dueOrder: dueOrderOf(first),
    clockAt: clockAtOf(area, first, calendar),
    alertAt: alertAtOf(area, first),
  }
}
