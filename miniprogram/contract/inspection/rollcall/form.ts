import { choice, identifier, identifiers, maybe, officers, place, text } from '../../fields'
import { form, type FormValue } from '../../form'
import { minuteChoices, mostAsked, radiusChoices } from './limits'
import { purposeLabels } from './purposes'

/** What two inspectors ask for. Whom: units with all below them, officers, or both. */
export const rollcallForm = form({
  draft: identifier('草稿编号'),
  purpose: choice('事由', purposeLabels),
  task: text('任务名称', { min: 2, max: 50, hint: '例如：元旦焰火晚会安保' }),
  units: maybe(identifiers('单位', 100)),
  officers: maybe(identifiers('民警', mostAsked)),
  post: maybe(place('岗位', { hint: '在地图上选；不选则不核对位置' })),
  radius: maybe(choice('岗位范围', radiusChoices)),
  minutes: choice('签到时限', minuteChoices),
  partner: officers('另一名督察', { min: 1, max: 1 }),
  /** 督察证 (公安机关督察条例 第十七条): who asks says by which right. */
  certificate: text('本人督察证号', { min: 4, max: 20 }),
  partnerCertificate: text('另一名督察的督察证号', { min: 4, max: 20 }),
})
export type RollcallDraft = FormValue<typeof rollcallForm>
