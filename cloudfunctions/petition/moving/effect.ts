import { nameKey } from '../../../miniprogram/contract/case/move'
import { actors } from '../../../miniprogram/contract/petition/actors'
import { moveOf, type PetitionMove } from '../../../miniprogram/contract/petition/moves'
import { deadline } from '../../shared/calendar/deadline'
import type { Effect } from '../../shared/case/context'
import type { Making } from '../../shared/case/moving/outcome'
import { isInvolved } from '../../shared/case/records/marks'
import type { DueRecord } from '../../shared/case/records/record'
import { Refusal } from '../../shared/refusal'
import type { PetitionContext } from '../context'
import type { PetitionRecord } from '../records/record'

type Needed = Pick<PetitionContext, 'calendar' | 'units' | 'now'>

/** Who handles the petition from now on, and whether it goes to the upper organ. @throws INVALID where the unit named may not have it. */
export async function effectOf(
  before: PetitionRecord,
  { name, asked }: Making,
  { dueAt }: DueRecord,
  context: Needed,
): Promise<Effect<PetitionRecord>> {
  const { hands, takesBack, escalates } = moveOf(name as PetitionMove)
  const above = escalates && { escalated: true as const }
  if (takesBack)
    return { set: { team: undefined, teamName: undefined, teamDueAt: undefined, identity: undefined, ...above } }
  if (!hands) return { set: { ...above } }
  const { team, teamDueAt } = await handedTo(before, { name, asked, hands }, dueAt, context)
  const given = { team: team.id, teamName: team.name, teamDueAt }
  return { said: { [nameKey(hands)]: team.name }, set: { ...given, ...above } }
}

async function handedTo(
  before: PetitionRecord,
  { name, asked, hands }: Making & { hands: string },
  dueAt: Date | undefined,
  { units, calendar, now }: Needed,
) {
  const { term } = moveOf(name as PetitionMove)
  const id = String(asked[hands])
  const [unit, path] = await Promise.all([units.named(id), units.path(id)])
  const refused = (problem: string) => new Refusal('INVALID', undefined, { [hands]: problem })
  if (unit?.kind !== actors.handler.at) throw refused('只能交给分局督察大队')
  if (isInvolved(before.barred, path)) throw refused('这个单位或它的上级被反映，应当回避，请提级办理')
  const count = term ? Number(asked[term]) : 0
  const ends = deadline(now(), { count, unit: 'naturalDays' }, calendar).dueAt
  // Never later than what the citizen was promised.
  return { team: { id, name: unit.name }, teamDueAt: dueAt && dueAt < ends ? dueAt : ends }
}
