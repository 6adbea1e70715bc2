import type { AskedValues } from '../../../miniprogram/contract/case/move'
import type { Calendar } from '../calendar/calendar'
import type { Condition } from '../database'
import type { Attachments } from '../evidence/attachments'
import type { Keys } from '../keys'
import type { ActingOfficer } from '../officers/acting'
import type { CaseArea } from './area'
import type { Making, Outcome } from './moving/outcome'
import type { Step, Stepped } from './moving/changes'
import type { Held } from './standing'
import type { CaseRecord, DueRecord } from './records/record'
import type { Cases } from './records/store'

/** What moving and signing need of a store. */
type Storing<R extends CaseRecord> = Pick<Cases<R>, 'step' | 'stepNumbered' | 'whole'>

/** The officer who asks, and which cases there are for this officer. Every staff query carries the condition. */
export interface Sight {
  officer: ActingOfficer
  where: Condition
}

/** What making a move does besides what its row in the table says of any case. */
export interface Effect<R extends CaseRecord> {
  /** What was asked, with the names of what was asked by its id. */
  said?: AskedValues
  set?: Step<R>['set']
}

/** What any move is worked out with. */
export interface Moving<R extends CaseRecord> {
  area: CaseArea<R>
  keys: Keys
  calendar: Calendar
  now: () => Date
  /** @throws INVALID where what was asked may not be. */
  effectOf: (before: R, making: Making, due: DueRecord) => Promise<Effect<R>>
}

/** Everything that moving a case may touch, whatever sort of case it is. `Seen` is what its officer is answered. */
export interface CaseContext<R extends CaseRecord, S extends Sight, Seen> extends Moving<R> {
  cases: Storing<R>
  attachments: Attachments
  /** @throws DENIED for whoever handles no such cases. */
  sight: () => Promise<S>
  /** @throws NOT_FOUND for what the officer may not see. */
  inSight: (id: string, sight: S) => Promise<R>
  /** As whom the officer meets this case, by post: the own one first. */
  heldIn: (record: R, sight: S) => readonly Held[]
  /** Who takes away a draft that came back and that its author does not take up. */
  clearedBy: readonly string[]
  caseOf: (record: R, sight: S) => Promise<Seen>
  /** Refuses what must not be drafted. @throws INVALID */
  refuse: (record: R, asked: AskedValues) => Promise<void>
  /** The step with its document, which bears this place of its series. */
  issue: (before: R, step: Outcome<R>, paper: { kind: string; place: number }) => Stepped<R>
}
