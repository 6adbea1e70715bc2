import type { CasePromise } from '../../../miniprogram/contract/case/due'
import type { Facts } from '../../../miniprogram/contract/case/machine'
import type { AskedValues, CaseMove, CaseNames, CaseStep } from '../../../miniprogram/contract/case/move'
import type { CaseStatus } from '../../../miniprogram/contract/case/status'
import type { Fields } from '../../../miniprogram/contract/form'
import type { Calendar } from '../calendar/calendar'
import type { Refusal } from '../refusal'
import type { Needed } from './left'
import type { CaseRecord } from './records/record'

/** From when on each thing is to be said of a case; of each group only the latest counts. */
export type AlertGroup<R extends CaseRecord> = Partial<
  Record<NonNullable<R['said']>[number], (record: R) => Date | undefined>
>

/**
 * One sort of case: its tables, and what of a record follows from the rest of it. Methods take any name, since a name that
 * comes out of a record of this sort is one of its table's.
 */
export interface CaseArea<R extends CaseRecord = CaseRecord> {
  /** What one is called in words to whoever brought it: `来件`. */
  called: string
  everyMove: readonly string[]
  moveOf(name: string): CaseMove<CaseNames>
  movesFor(facts: Facts<CaseNames, string>, as: readonly string[]): string[]
  stepAt(name: string, agreed: number): CaseStep<CaseNames> | undefined
  fieldsOf(name: string): Fields
  wordsOf(name: string, field: string, asked: AskedValues): string
  toldOf(name: string, said: { number: string; due?: string }, asked: AskedValues): string | undefined
  statusOf(name: string): CaseStatus<string, string, string>
  promises: Readonly<Record<string, CasePromise>>
  /** What is promised while a case of this kind is in this status. */
  promiseNamed(kind: string, status: string): string | undefined
  /** What happens to a case besides moves, in words. */
  notes: Readonly<Record<string, string>>
  factsOf(record: R, now: Date, calendar: Calendar): Facts<CaseNames, string>
  /** Since when the periods of a status run. */
  beganAt(record: R, status: string): Date | undefined
  /** Without whom it comes to no end. */
  needed: Needed
  alerts: readonly AlertGroup<R>[]
  /** What was said that says nothing any more after this step. */
  unsaidAfter(before: R, after: R): readonly string[]
  /** In whose list of work it stands, and whatever else is found by. */
  derived(record: R): Partial<R>
  /** Somebody else's case looks exactly like a missing one, so that ids cannot be probed. */
  notFound(): Refusal
}
