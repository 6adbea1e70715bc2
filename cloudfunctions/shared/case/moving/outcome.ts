import { dateOf } from '../../../../miniprogram/contract/moments'
import type { AskedValues } from '../../../../miniprogram/contract/case/move'
import type { EvidenceRecord } from '../../evidence/record'
import type { Moving } from '../context'
import { eventOf, type Person } from '../records/events'
import type { CaseRecord } from '../records/record'
import type { Step } from './changes'
import { dueIn, extended } from './due'

/** A move as it is about to be made. */
export interface Making {
  name: string
  asked: AskedValues
  /** The files that come with it. */
  evidence?: EvidenceRecord[]
  /** Absent for whoever brought the case and the clock. */
  officer?: Person
  /** For whom the officer acts. */
  instead?: Person
}

/** The step, and what was asked with the names of what stands behind ids. */
export interface Outcome<R extends CaseRecord> extends Step<R> {
  asked: AskedValues
}

/** A draft that waits is done with once it is made, or once nothing of the kind may be made any more; nobody else's step takes it away. */
function pendingAfter<R extends CaseRecord>(
  { pending }: R,
  name: string,
  status: string,
  { area }: Pick<Moving<R>, 'area'>,
): R['pending'] {
  const waits = pending && pending.move !== name && area.moveOf(pending.move).from.includes(status)
  return waits ? pending : undefined
}

/** What a move does to a case, all of it read from the move's row in the table. @throws INVALID where what was asked may not be. */
export async function outcomeOf<R extends CaseRecord>(
  before: R,
  making: Making,
  context: Moving<R>,
): Promise<Outcome<R>> {
  const { area, keys, calendar, now } = context
  const { name, officer, instead, evidence } = making
  const { to, extends: longer, keeps = [] } = area.moveOf(name)
  const at = now()
  const status = to ?? before.status
  const due = longer
    ? extended(before, Number(making.asked[longer]), calendar)
    : dueIn(area, before, status, at, calendar)
  const { said, set } = await context.effectOf(before, making, due)
  const asked = { ...making.asked, ...said }
  const day = due.dueAt && `${dateOf(due.dueAt)}${due.dueAwaits === undefined ? '' : '（预计）'}`
  const words = area.toldOf(name, { number: before.number, due: day }, asked)
  const kept = Object.fromEntries(keeps.map((field) => [field, asked[field]]))
  return {
    asked,
    due,
    event: eventOf(before, { at, status, move: name, words, asked, officer, instead, evidence }, keys),
    set: { pending: pendingAfter(before, name, status, context), ...kept, ...set } as Step<R>['set'],
  }
}
