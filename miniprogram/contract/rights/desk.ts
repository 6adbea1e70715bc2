import { choice, code, hidden, identifier, identifiers, maybe, paragraph, phone, text, wholeNumber } from '../fields'
import { form, type FormValue } from '../form'
import { infringementLabels, rightsKindLabels } from './kinds'
import { rightsStatusLabels } from './statuses'

/** Lists of what presses. */
export const rightsPressings = { OVERDUE: '已超期', NEAR: '临近到期' } as const

/** What a year's figures count: each is the list of what it counts. */
export const rightsTallies = {
  RECEIVED: '收到',
  ACCEPTED: '受理',
  DECLINED: '不予受理',
  SUPPORTED: '支持',
  PARTLY: '部分支持',
  NOT_SUPPORTED: '不支持',
  IN_TIME: '按期作出决定',
  RECONSIDERED: '申请复核',
  WITHDRAWN: '撤回',
  MEASURED: '有措施已落实',
  MEASURING: '有措施在落实',
} as const
export type RightsTally = keyof typeof rightsTallies

/** What the list shows: every filter may be absent. Only what the officer may meet is in it. */
export const rightsQueueForm = form({
  kind: maybe(choice('侵害情形', rightsKindLabels)),
  status: maybe(choice('状态', rightsStatusLabels)),
  pressing: maybe(choice('期限', rightsPressings)),
  waiting: maybe(choice('待办', { MINE: '等我办理' })),
  /** The year in which what is counted was counted, with which figure of it. */
  year: maybe(code('年度', 4)),
  tally: maybe(choice('年度统计', rightsTallies)),
  words: maybe(text('查找内容', { max: 50, hint: '编号、警号、姓名或主题' })),
  after: maybe(hidden('页码', 100)),
})
export type RightsQueue = FormValue<typeof rightsQueueForm>

/** What the office begins by itself for an officer: 依职权. With a petition that was found untrue, it clears that officer. */
export const beginForm = form({
  draft: identifier('草稿编号'),
  number: text('警号', { min: 6, max: 12 }),
  kind: choice('侵害情形', infringementLabels),
  subject: text('主题', { max: 50 }),
  details: paragraph('启动的理由', { min: 10, max: 1000, hint: '不写投诉人的任何情况；民警会看到' }),
  petition: maybe(text('来件编号', { max: 30, hint: '因来件查明不属实而启动的填写' })),
  /** Asked where the petition names nobody of that name. */
  checked: maybe(choice('核对民警', { SAME: '已核对，来件反映的就是这名民警' })),
})
export type Beginning = FormValue<typeof beginForm>

/** A petition about the same event, by its number. */
export const linkForm = form({ id: identifier('申请'), petition: text('来件编号', { max: 30 }) })

/** Says that they are not about the same event. */
export const unlinkForm = form({
  id: identifier('申请'),
  petition: identifier('来件'),
  reason: paragraph('解除理由', { min: 4, max: 200 }),
})

/** A lawyer of the directory; without an id a new one. */
export const lawyerForm = form({
  draft: identifier('草稿编号'),
  id: maybe(identifier('律师')),
  name: text('姓名', { min: 2, max: 30 }),
  firm: text('执业机构', { max: 60 }),
  licence: text('执业证号', { min: 17, max: 17, hint: '17 位' }),
  phone: phone('联系电话'),
  fields: text('执业领域', { max: 100, hint: '几个领域用顿号分开' }),
  years: wholeNumber('执业年限'),
  parties: maybe(paragraph('代理过的当事人', { max: 1000, hint: '每行一个；指派时核对利害关系' })),
  photo: maybe(identifiers('照片', 1)),
})
export type LawyerEntry = FormValue<typeof lawyerForm>
