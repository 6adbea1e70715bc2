import { hidden, identifier, maybe, paragraph, text } from '../fields'
import { form } from '../form'
import type { Page } from '../case/answers'
import type { StaffActor } from '../petition/actors'

/** Who may publish and withdraw 通告: those who lead the inspection unit. */
export const noticePublishers: readonly StaffActor[] = ['head', 'reviewer']

/** The draft's own key makes a second sending the same notice. */
export const noticeForm = form({
  draft: identifier('草稿编号'),
  title: text('标题', { max: 50, hint: '例如：国庆期间来访接待时间' }),
  text: paragraph('正文', { max: 5000, hint: '所有人都能看到，不要写来件人和民警的个人信息' }),
})
export const noticePageForm = form({ after: maybe(hidden('页码', 100)) })
export const noticeIdForm = form({ id: identifier('通告') })

/** A published notice in a list. Moments are ISO 8601 strings. */
export interface NoticeSummary {
  id: string
  title: string
  /** When it was published, … */
  at: string
  /** … and by which unit. */
  unitName: string
}

export interface Notice extends NoticeSummary {
  text: string
}

export interface NoticePage extends Page<NoticeSummary> {
  /** Whether the officer who asks from the console may publish and withdraw. */
  mayPublish?: true
}
