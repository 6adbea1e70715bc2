import type { Checkin } from '../../../miniprogram/contract/inspection/answers'
import { publishedCalendar } from '../../shared/calendar/published'
import type { InspectionContext } from '../context'
import type { CheckinRecord } from '../records/checkin-record'
import type { RollcallRecord } from '../records/rollcall-record'
import type { Sight } from '../records/sight'
import { checkinOf } from '../views/checkin'

/** One officer's answer with its pictures, for the people of the roll call. @throws NOT_FOUND for everybody else */
export async function look({ id }: { id: string }, context: InspectionContext): Promise<Checkin> {
  const { record, rollcall } = await checkinInSight(id, context)
  const { keys, files, now } = context
  return checkinOf(record, rollcall, 'asker', { seal: keys.seal, files, calendar: publishedCalendar, now: now() })
}

export async function checkinInSight(
  id: string,
  { sight, inSight, checkins, area }: InspectionContext,
): Promise<{ record: CheckinRecord; rollcall: RollcallRecord; sight: Sight }> {
  const seen = await sight()
  const record = await checkins.find(id)
  if (!record) throw area.notFound()
  return { record, rollcall: await inSight(record.rollcall, seen), sight: seen }
}
