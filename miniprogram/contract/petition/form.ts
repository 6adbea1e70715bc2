import { mostEvidence } from '../evidence'
import { choice, files, identifier, maybe, only, paragraph, pastMoment, phone, place, text, unit } from '../fields'
import { form, type FormValue } from '../form'

export const petitionKinds = { COMPLAINT: '投诉' } as const
export type PetitionKind = keyof typeof petitionKinds

export const signings = { NAMED: '实名', ANONYMOUS: '匿名' } as const
export type Signing = keyof typeof signings

export const petitionForm = form({
  kind: choice('类别', petitionKinds),
  subject: text('主题', { max: 50, hint: '例如：报警后一直没有人来' }),
  details: paragraph('情况说明', { min: 10, max: 2000, hint: '请写明经过：谁、做了什么、结果怎样' }),
  unit: maybe(unit('被反映单位', { hint: '不清楚可以不选' })),
  happenedAt: maybe(pastMoment('发生时间')),
  place: maybe(place('发生地点', { hint: '写地名，或在地图上选' })),
  evidence: maybe(files('图片、语音、视频', { max: mostEvidence, hint: '没有也可以提交；每个文件不超过 50 MB' })),
  signing: choice('署名方式', signings),
  name: only({ signing: 'NAMED' }, text('姓名', { max: 30 })),
  phone: only({ signing: 'NAMED' }, phone('联系电话', { hint: '只用于向您核实情况和告知结果' })),
})

export type PetitionDraft = FormValue<typeof petitionForm>

/** What the phone sends: the draft's own key makes a second sending the same petition. */
export const submissionForm = form({ draft: identifier('草稿编号'), ...petitionForm.fields })
export type Submission = FormValue<typeof submissionForm>
