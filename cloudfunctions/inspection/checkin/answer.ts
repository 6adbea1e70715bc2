import type { Checkin, Post } from '../../../miniprogram/contract/inspection/answers'
import type { CheckinAnswer } from '../../../miniprogram/contract/inspection/checkin/form'
import { officersDraft } from '../../shared/case/moving/move'
import { handedIn } from '../../shared/evidence/handed-in'
import type { EvidenceRecord } from '../../shared/evidence/record'
import { takeIn } from '../../shared/evidence/take-in'
import { Refusal } from '../../shared/refusal'
import type { InspectionContext } from '../context'
import { challengeOf, openedAtIn } from '../proof/challenge'
import { distanceBetween } from '../proof/distance'
import { doubtsOf, type Fix, type Judged } from '../proof/doubts'
import { timingOf, type Timing } from '../proof/timing'
import type { AnswerRecord, CheckinRecord, FixValues } from '../records/checkin-record'
import { mayNow } from '../views/checkin'
import { postOf } from '../views/rollcall'
import { moveCheckin } from './moving'
import { ownCheckin, shownOwn, type Own } from './own'

/** One live picture and one position. However late it comes it is kept, and says so. */
export async function answer(given: CheckinAnswer, context: InspectionContext): Promise<Checkin> {
  const { keys, calendar, now } = context
  const own = await ownCheckin(given.id, context)
  const { record } = own
  // An earlier sending whose answer was lost did it already.
  if (record.answer?.original?.id === given.original) return shownOwn(own, context)
  if (!mayNow(record, own.rollcall, 'officer', { calendar, now: now() }).includes('answer'))
    throw new Refusal('CONFLICT', '这次点名已经签到，或者已经结束')
  const openedAt = openedAtIn(given.opened, given.id, keys)
  if (!openedAt || given.challenge !== challengeOf(given.id, keys))
    throw new Refusal('INVALID', '这张照片不是为这次点名拍的，请重新打开后拍照')

  const receivedAt = now()
  const timing = timingOf({
    openedAt,
    receivedAt,
    phoneOpenedAt: new Date(given.openedAt),
    phoneTakenAt: new Date(given.takenAt),
  })
  const { original, drawn } = await picturesOf(given, own, context)
  const picture = keys.digest('record', 'picture', keys.seal.open(original.sha256, original.id, 'sha256'))
  const judged = await judgedOf(given, record, { timing, receivedAt, picture }, context)
  const answered = answerRecord(record, judged, { openedAt, original, drawn }, context)
  const set = { answer: answered, picture, fixedAt: judged.fix.at }
  const after = await moveCheckin(record, { move: 'answer', asked: {}, set }, context)
  return shownOwn({ rollcall: own.rollcall, record: after }, context)
}

/** Both pictures, checked and stored; the first as it was taken, to the byte. @throws INVALID */
async function picturesOf(
  { id, original, drawn, sha256 }: CheckinAnswer,
  { officer }: Own,
  context: InspectionContext,
): Promise<{ original: EvidenceRecord; drawn: EvidenceRecord }> {
  const owner = officersDraft(officer, id, context.keys)
  await takeIn({ ticket: original, owner, name: '现场照片' }, context)
  await takeIn({ ticket: drawn, owner, name: '带水印的照片' }, context)
  const [first, second] = await handedIn([original, drawn], owner, context)
  if (!first || !second) throw new Refusal('INVALID', '照片没有上传成功，请重试')
  const { seal } = context.keys
  if (seal.open(first.sha256, first.id, 'sha256') !== sha256.toLowerCase())
    throw new Refusal('INVALID', '照片在传输中被改动，请重新拍照')
  return { original: first, drawn: second }
}

async function judgedOf(
  { latitude, longitude, accuracy, takenAt, fixedAt }: CheckinAnswer,
  record: CheckinRecord,
  { timing, receivedAt, picture }: { timing: Timing; receivedAt: Date; picture: string },
  { checkins, keys: { seal } }: InspectionContext,
): Promise<Judged> {
  // As long before the picture as the phone says.
  const age = Date.parse(takenAt) - Date.parse(fixedAt)
  const at = new Date(timing.takenAt.getTime() - age)
  const [last, doubled] = await Promise.all([
    checkins.lastFixed(record.officer, at),
    checkins.hasPicture(picture, record._id),
  ])
  const post = record.post && postOf(seal.open(record.post, record._id, 'post'))
  return {
    fix: { latitude, longitude, accuracy, at },
    timing,
    closesAt: record.closesAt,
    receivedAt,
    ...(post && { post: pointOf(post) }),
    ...(last && earlierFix(last, seal)),
    doubled,
  }
}

const pointOf = ({ place, radius }: Post): NonNullable<Judged['post']> => ({
  at: { latitude: place.latitude ?? 0, longitude: place.longitude ?? 0 },
  radius,
})

function earlierFix(
  { _id, answer, fixedAt }: CheckinRecord,
  seal: InspectionContext['keys']['seal'],
): { earlier?: Fix } {
  if (!answer?.fix || !fixedAt) return {}
  const { latitude, longitude, accuracy } = JSON.parse(seal.open(answer.fix, _id, 'fix')) as FixValues
  return { earlier: { latitude, longitude, accuracy, at: fixedAt } }
}

function answerRecord(
  { _id }: CheckinRecord,
  judged: Judged,
  { openedAt, original, drawn }: Pick<AnswerRecord, 'openedAt' | 'original' | 'drawn'>,
  { keys: { seal } }: InspectionContext,
): AnswerRecord {
  const { fix, post, timing, receivedAt } = judged
  const { latitude, longitude, accuracy } = fix
  const distance = post && Math.round(distanceBetween(fix, post.at))
  const values: FixValues = { latitude, longitude, accuracy, ...(distance !== undefined && { distance }) }
  return {
    openedAt,
    takenAt: timing.takenAt,
    receivedAt,
    ahead: timing.ahead,
    fix: seal.text(JSON.stringify(values), _id, 'fix'),
    doubts: doubtsOf(judged),
    original,
    drawn,
  }
}
