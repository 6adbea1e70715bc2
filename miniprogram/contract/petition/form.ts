import { mostEvidence } from '../evidence'
import {
  choice,
  choices,
  files,
  identifier,
  maybe,
  only,
  paragraph,
  pastMoment,
  phone,
  place,
  text,
  unit,
} from '../fields'
import { form, type FormValue } from '../form'
import { consentLabels } from './consents'
import { complaintCategories, petitionKindLabels } from './kinds'

export const signings = { NAMED: '实名', ANONYMOUS: '匿名' } as const
export type Signing = keyof typeof signings

/** Whether what is reported goes on at this moment (公安机关督察条例 第九条). */
export const happenings = { NOW: '正在发生', PAST: '已经过去' } as const
export type Happening = keyof typeof happenings

const asksWhen = { kind: ['COMPLAINT', 'TIP'] } as const

/** Every kind's form: a field that names kinds is asked of those only. */
export const petitionForm = form({
  kind: choice('类别', petitionKindLabels),
  happening: only(asksWhen, choice('是否正在发生', happenings)),
  subject: text('主题', { max: 50 }),
  details: paragraph('情况说明', { min: 10, max: 2000 }),
  category: only({ kind: 'COMPLAINT' }, choice('反映的问题', complaintCategories)),
  unit: maybe(unit('涉及单位', { hint: '不清楚可以不选' })),
  officer: only(
    { kind: ['COMPLAINT', 'PRAISE', 'TIP'] },
    maybe(text('涉及民警', { max: 60, hint: '姓名或警号，几个人用顿号隔开；不清楚可以不写' })),
  ),
  happenedAt: only({ kind: ['COMPLAINT', 'PRAISE', 'TIP'] }, maybe(pastMoment('发生时间'))),
  place: only({ kind: ['COMPLAINT', 'PRAISE', 'TIP'] }, maybe(place('发生地点', { hint: '写地名，或在地图上选' }))),
  evidence: maybe(files('图片、语音、视频', { max: mostEvidence, hint: '没有也可以提交；每个文件不超过 50 MB' })),
  signing: choice('署名方式', signings),
  name: only({ signing: 'NAMED' }, text('姓名', { max: 30 })),
  phone: only({ signing: 'NAMED' }, phone('联系电话', { hint: '只用于向您核实情况和告知结果' })),
})

export type PetitionDraft = FormValue<typeof petitionForm>
export type PetitionField = keyof typeof petitionForm.fields

/** What the phone sends: the draft's own key makes a second sending the same petition. */
export const submissionForm = form({
  draft: identifier('草稿编号'),
  ...petitionForm.fields,
  /** Not asked of what an officer enters: whoever wrote the letter or came in person has agreed by it. */
  agreed: maybe(choices('同意使用的信息', consentLabels)),
})
export type Submission = FormValue<typeof submissionForm>
