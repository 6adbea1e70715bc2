import type { Checkin } from '../../../miniprogram/contract/inspection/answers'
import { officerAsking } from '../../shared/caller'
import type { OfficerRecord } from '../../shared/officers/record'
import type { InspectionContext } from '../context'
import type { CheckinRecord } from '../records/checkin-record'
import type { RollcallRowRecord } from '../records/rollcalls'
import { checkinOf } from '../views/checkin'

export interface Own {
  record: CheckinRecord
  rollcall: RollcallRowRecord
  officer: OfficerRecord
}

/** The request to the officer who asks. @throws NOT_FOUND for anybody else's, and for one that is not there */
export async function ownCheckin(id: string, { caller, checkins, rollcalls, area }: InspectionContext): Promise<Own> {
  const [officer] = (await officerAsking(caller)).posts
  const record = await checkins.find(id)
  if (record?.officer !== officer._id) throw area.notFound()
  const [rollcall] = await rollcalls.byIds([record.rollcall])
  if (!rollcall) throw area.notFound()
  return { record, rollcall, officer }
}

export const shownOwn = (
  { record, rollcall }: Pick<Own, 'record' | 'rollcall'>,
  { keys, files, calendar, now }: InspectionContext,
): Promise<Checkin> => checkinOf(record, rollcall, 'officer', { seal: keys.seal, files, calendar, now: now() })
