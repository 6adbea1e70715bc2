import { moveOf, type PetitionMove } from '../../../miniprogram/contract/petition/moves'
import type { LastDay } from '../../../miniprogram/contract/case/due'
import type { Calendar } from '../../shared/calendar/calendar'
import { deadline } from '../../shared/calendar/deadline'
import type { PetitionRecord } from '../records/record'
import { beganAt } from './facts'

/** Until when those of these open moves may be made that close on a day. */
export function lastDaysOf<Name extends PetitionMove>(
  petition: Pick<PetitionRecord, 'timeline'>,
  open: readonly Name[],
  calendar: Calendar,
): Partial<Record<Name, LastDay>> {
  const closing = open.flatMap((name) => {
    const { within } = moveOf(name)
    const from = within && beganAt(petition, within.since)
    if (!from) return []
    const { dueAt, awaits } = deadline(from, within.period, calendar)
    return [[name, { dueAt: dueAt.toISOString(), ...(awaits !== undefined && { dueProvisional: true }) }] as const]
  })
  return Object.fromEntries(closing) as Partial<Record<Name, LastDay>>
}
