import type { LastDay } from '../../../../miniprogram/contract/case/due'
import type { Calendar } from '../../calendar/calendar'
import { deadline } from '../../calendar/deadline'
import type { CaseArea } from '../area'

/** Until when those of these open moves may be made that close on a day. */
export function lastDaysOf<R, Name extends string>(
  area: Pick<CaseArea, 'moveOf'> & { beganAt: (record: R, status: string) => Date | undefined },
  record: R,
  open: readonly Name[],
  calendar: Calendar,
): Partial<Record<Name, LastDay>> {
  const closing = open.flatMap((name) => {
    const { within } = area.moveOf(name)
    const from = within && area.beganAt(record, within.since)
    if (!from) return []
    const { dueAt, awaits } = deadline(from, within.period, calendar)
    return [[name, { dueAt: dueAt.toISOString(), ...(awaits !== undefined && { dueProvisional: true }) }] as const]
  })
  return Object.fromEntries(closing) as Partial<Record<Name, LastDay>>
}
