import type { Checkin } from '../../../miniprogram/contract/inspection/answers'
import type { OwnCheckinMove } from '../../../miniprogram/contract/inspection/checkin/form'
import { Refusal } from '../../shared/refusal'
import type { InspectionContext } from '../context'
import { mayNow } from '../views/checkin'
import { moveCheckin } from './moving'
import { ownCheckin, shownOwn } from './own'

/** What the officer does with the own request besides answering it: later, for a call; an explanation; an appeal. */
export async function act({ id, move, ...asked }: OwnCheckinMove, context: InspectionContext): Promise<Checkin> {
  const { calendar, now } = context
  const own = await ownCheckin(id, context)
  if (!mayNow(own.record, own.rollcall, 'officer', { calendar, now: now() }).includes(move))
    throw new Refusal('CONFLICT', '这次点名的状态已经变了，请刷新后再看')
  const set = own.record.reached ? {} : { reached: true as const }
  const record = await moveCheckin(own.record, { move, asked, set }, context)
  return shownOwn({ rollcall: own.rollcall, record }, context)
}
