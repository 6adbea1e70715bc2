import type { CheckinRow } from '../../../miniprogram/contract/inspection/answers'
import type { CheckinCheck } from '../../../miniprogram/contract/inspection/checkin/form'
import { asOf } from '../../shared/case/standing'
import { writtenName } from '../../shared/case/records/events'
import { Refusal } from '../../shared/refusal'
import { moveCheckin } from '../checkin/moving'
import type { InspectionContext } from '../context'
import { heldIn } from '../records/sight'
import { checkinRowOf, mayNow } from '../views/checkin'
import { checkinInSight } from './look'

/** What an inspector makes of an answer, or of none. @throws DENIED for whoever is not one of the two */
export async function check({ id, move, ...asked }: CheckinCheck, context: InspectionContext): Promise<CheckinRow> {
  const { keys, calendar, now } = context
  const { record, rollcall, sight } = await checkinInSight(id, context)
  if (!asOf(heldIn(rollcall, sight)).includes('asker')) throw new Refusal('DENIED')
  if (!mayNow(record, rollcall, 'asker', { calendar, now: now() }).includes(move)) throw new Refusal('CONFLICT')
  const by = writtenName(sight.officer, undefined, keys.seal)
  return checkinRowOf(await moveCheckin(record, { move, asked, by }, context), keys.seal)
}
