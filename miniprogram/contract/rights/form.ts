import { mostEvidence } from '../evidence'
import { choice, files, identifier, maybe, moment, paragraph, pastMoment, place, text } from '../fields'
import { form, type FormValue } from '../form'
import { infringementLabels } from './kinds'

/** Whether the officer's own unit has something to do with it: then it is not asked first. */
const interests = { NONE: '无关，先由所在单位核实', INTERESTED: '有关，直接报送维权办' } as const

const what = {
  kind: choice('侵害情形', infringementLabels),
  subject: text('主题', { max: 50, hint: '例如：处警时被当事人殴打' }),
  details: paragraph('维权内容', { min: 10, max: 2000, hint: '经过、您的请求；可以用语音说' }),
  happenedAt: pastMoment('发生时间'),
  place: maybe(place('发生地点', { hint: '写地名，或在地图上选' })),
  incident: maybe(text('警情编号', { max: 30, hint: '处警时受到侵害的请填写' })),
  otherParty: maybe(text('对方当事人', { max: 100, hint: '姓名和可以辨认的情况；不清楚可以不写' })),
  injuries: maybe(paragraph('受伤情况', { max: 500, hint: '伤在哪里，是否就医' })),
  witnesses: maybe(text('证人', { max: 200, hint: '姓名和联系方式' })),
  camera: maybe(text('执法记录仪编号', { max: 30 })),
  interest: choice('所在单位是否与此事有利害关系', interests, { begins: 'NONE' }),
  evidence: maybe(files('图片、语音、视频', { max: mostEvidence, hint: '每个文件不超过 50 MB' })),
}

/** What an officer fills in; number, name and unit are known. */
export const rightsForm = form(what)
export type RightsDraft = FormValue<typeof rightsForm>
export type RightsField = keyof typeof what

const ofDraft = { draft: identifier('草稿编号') }

/**
 * One tap: where and when, nothing else. The draft's own key makes a second sending the same record, and the same draft
 * submitted later fills it in.
 */
export const claimForm = form({
  ...ofDraft,
  /** When it was tapped, by the phone's clock, which may be wrong; long before there was a network, it may be. */
  at: moment('登记时间'),
  place: maybe(place('地点')),
})
export type Claim = FormValue<typeof claimForm>

/**
 * The whole form; with a draft that was claimed before, it fills in that record. Where the draft's key is on another
 * phone, the claimed record is named instead.
 */
export const applyForm = form({ ...ofDraft, claim: maybe(identifier('登记')), ...what })
export type Application = FormValue<typeof applyForm>

/** Files that are added to what was claimed or sent. Sent twice, they are there once. */
export const addForm = form({
  id: identifier('申请'),
  draft: identifier('草稿编号'),
  words: maybe(paragraph('说明', { max: 500 })),
  evidence: files('图片、语音、视频', { max: mostEvidence }),
})

/** How a lawyer of the directory is known from now on at this phone. */
export const counselBindForm = form({
  code: text('邀请码', { min: 8, max: 20, hint: '维权办给您的' }),
  licence: text('执业证号', { min: 17, max: 17, hint: '律师执业证上的 17 位号码' }),
})
