import { choice, hidden, identifier, measured, moment } from '../../fields'
import { asksOf, labelsOf } from '../../case/machine'
import { form, formBy, type FormValue } from '../../form'
import { checkinMoves } from './moves'

/** One live picture and one position. Moments are the phone's own clock's: how far it is wrong is worked out. */
export const answerForm = form({
  id: identifier('签到'),
  opened: hidden('打开时间', 100),
  challenge: hidden('校验码', 10),
  original: identifier('照片'),
  drawn: identifier('带水印的照片'),
  openedAt: moment('打开时间'),
  takenAt: moment('拍摄时间'),
  fixedAt: moment('定位时间'),
  latitude: measured('纬度', { min: -90, max: 90 }),
  longitude: measured('经度', { min: -180, max: 180 }),
  /** Metres. */
  accuracy: measured('精度', { min: 0, max: 100_000 }),
  /** Of the picture as it was taken: SHA-256, hex. */
  sha256: hidden('照片摘要', 64),
})
export type CheckinAnswer = FormValue<typeof answerForm>

const { postpone, explain, appeal, excuse, confirm, object } = checkinMoves
const own = { postpone, explain, appeal }
const theirs = { excuse, confirm, object }
const ofCheckin = { id: identifier('签到') }

/** What an officer does with the own request besides answering it. */
export const ownMoveForm = formBy('move', { ...ofCheckin, move: choice('操作', labelsOf(own)) }, asksOf(own))
export type OwnCheckinMove = FormValue<typeof ownMoveForm>

/** What an inspector does with an answer, or with none. */
export const checkForm = formBy('move', { ...ofCheckin, move: choice('操作', labelsOf(theirs)) }, asksOf(theirs))
export type CheckinCheck = FormValue<typeof checkForm>
