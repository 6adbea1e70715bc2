import type { OpenedCheckin } from '../../../miniprogram/contract/inspection/answers'
import { officersDraft } from '../../shared/case/moving/move'
import { Refusal } from '../../shared/refusal'
import type { InspectionContext } from '../context'
import { challengeOf, openedAtMark } from '../proof/challenge'
import { changedAt } from '../records/checkins'
import { mayNow } from '../views/checkin'
import { ownCheckin, shownOwn } from './own'

/** The officer looks at what is asked, to answer it. @throws CONFLICT once it can be answered no more */
export async function open({ id }: { id: string }, context: InspectionContext): Promise<OpenedCheckin> {
  const { checkins, attachments, keys, calendar, now } = context
  const own = await ownCheckin(id, context)
  const at = now()
  if (!mayNow(own.record, own.rollcall, 'officer', { calendar, now: at }).includes('answer'))
    throw new Refusal('CONFLICT', '这次点名已经签到，或者已经结束')
  const owner = officersDraft(own.officer, id, keys)
  const [original, drawn] = await Promise.all([
    attachments.reserve({ owner, kind: 'image', at }),
    attachments.reserve({ owner, kind: 'image', at }),
  ])
  // Whoever opened it was reached.
  if (!own.record.openedAt)
    await checkins.move(id, [own.record.state], { openedAt: at, reached: true, ...changedAt(id, at) })
  return {
    ...(await shownOwn(own, context)),
    challenge: challengeOf(id, keys),
    opened: openedAtMark(id, at, keys),
    original: { id: original._id, cloudPath: original.uploadPath },
    drawn: { id: drawn._id, cloudPath: drawn.uploadPath },
  }
}
