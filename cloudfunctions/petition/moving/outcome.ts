import { actors } from '../../../miniprogram/contract/petition/actors'
import { dateOf } from '../../../miniprogram/contract/moments'
import { nameKey, type AskedValues } from '../../../miniprogram/contract/case/move'
import { moveOf, toldOf, type PetitionMove } from '../../../miniprogram/contract/petition/moves'
import { deadline } from '../../shared/calendar/deadline'
import type { OfficerRecord } from '../../shared/officers/record'
import { Refusal } from '../../shared/refusal'
import type { PetitionContext } from '../context'
import type { Step } from './changes'
import { dueIn, extended } from './due'
import { isInvolved } from '../records/marks'
import type { EvidenceRecord, PetitionRecord } from '../records/record'
import { eventOf } from './events'

/** A move as it is about to be made. */
export interface Making {
  name: PetitionMove
  asked: AskedValues
  /** The files that come with it. */
  evidence?: EvidenceRecord[]
  /** Absent for the citizen and the clock. */
  officer?: OfficerRecord
  /** For whom the officer acts. */
  instead?: OfficerRecord
}

type Needed = Pick<PetitionContext, 'keys' | 'calendar' | 'units' | 'now'>

/** The step, and what was asked with the names of the units in it. */
interface Outcome extends Step {
  asked: AskedValues
}

/** What a move does to a petition, all of it read from the move's row in the table. @throws INVALID where the unit named may not have it. */
export async function outcomeOf(before: PetitionRecord, making: Making, context: Needed): Promise<Outcome> {
  const { name, officer, instead, evidence } = making
  const { to, hands, escalates, extends: longer, keeps = [] } = moveOf(name)
  const { keys, calendar, now } = context
  const at = now()
  const status = to ?? before.status
  const due = longer ? extended(before, Number(making.asked[longer]), calendar) : dueIn(before, status, at, calendar)
  const handed = await handedTo(before, name, making.asked, due.dueAt, context)
  const asked = hands ? { ...making.asked, [nameKey(hands)]: handed?.teamName } : making.asked
  const words = toldOf(
    name,
    { number: before.number, due: due.dueAt && `${dateOf(due.dueAt)}${due.dueAwaits === undefined ? '' : '（预计）'}` },
    asked,
  )
  const kept = Object.fromEntries(keeps.map((field) => [field, asked[field]]))
  return {
    asked,
    due,
    event: eventOf(before, { at, status, move: name, words, asked, officer, instead, evidence }, keys),
    set: { pending: undefined, ...kept, ...handed, ...(escalates && { escalated: true }) },
  }
}

/** Who handles the petition from now on. */
async function handedTo(
  before: PetitionRecord,
  name: PetitionMove,
  asked: AskedValues,
  dueAt: Date | undefined,
  { units, calendar, now }: Needed,
): Promise<Step['set']> {
  const { hands, takesBack, term } = moveOf(name)
  if (takesBack) return { team: undefined, teamName: undefined, teamDueAt: undefined, identity: undefined }
  if (!hands) return {}
  const team = String(asked[hands])
  const [unit, path] = await Promise.all([units.named(team), units.path(team)])
  const refused = (problem: string) => new Refusal('INVALID', undefined, { [hands]: problem })
  if (unit?.kind !== actors.handler.at) throw refused('只能交给分局督察大队')
  if (isInvolved(before.barred, path)) throw refused('这个单位或它的上级被反映，应当回避，请提级办理')
  const count = term ? Number(asked[term]) : 0
  const ends = deadline(now(), { count, unit: 'naturalDays' }, calendar).dueAt
  // Never later than what the citizen was promised.
  return { team, teamName: unit.name, teamDueAt: dueAt && dueAt < ends ? dueAt : ends }
}
