import { evidenceKindLabels } from '../evidence'
import { choice, hidden, identifier, identifiers, maybe, paragraph, text, unit, wholeNumber } from '../fields'
import { form, type FormValue } from '../form'
import { petitionForm } from './form'
import { complaintCategories, petitionKindLabels, petitionKinds } from './kinds'
import { statusLabels } from './statuses'

/** Where else a petition may come in, to be entered by an officer. */
const channels = { VISIT: '来访', TELEPHONE: '电话', LETTER: '信函' } as const
export type Channel = keyof typeof channels

/** What may be looked for. */
export const searches = { WORDS: '主题和内容', NUMBER: '编号', NAME: '姓名', PHONE: '电话' } as const
export type Search = keyof typeof searches

/** What somebody means who does not say what to look for: a number or a telephone number by its looks, else words. */
export function searchMeant(words: string): Search {
  const given = words.replace(/[\s-]/g, '')
  if (/^(1[3-9]\d{9}|0\d{9,11})$/.test(given)) return 'PHONE'
  const prefixes = Object.values(petitionKinds).map(({ prefix }) => prefix)
  return new RegExp(`^((${prefixes.join('|')})\\d*|\\d{4,6}|\\d{14})$`, 'i').test(given) ? 'NUMBER' : 'WORDS'
}

/** Lists of what presses. */
export const pressings = { OVERDUE: '已超期', NEAR: '临近到期' } as const
export const charges = { MINE: '我承办的', NOBODY: '尚未分派' } as const

/** What the list shows: every filter may be absent. */
const filters = {
  kind: maybe(choice('类别', petitionKindLabels)),
  status: maybe(choice('状态', statusLabels)),
  category: maybe(choice('反映的问题', complaintCategories)),
  unit: maybe(unit('涉及单位')),
  pressing: maybe(choice('期限', pressings)),
  charge: maybe(choice('承办', charges)),
  search: maybe(choice('查找', searches)),
  words: maybe(text('查找内容', { max: 50 })),
}
export const queueForm = form({ ...filters, after: maybe(hidden('页码', 100)) })

export type Queue = FormValue<typeof queueForm>

/** The same list as a file. */
export const exportForm = form({ ...filters, reason: text('导出理由', { min: 2, max: 200 }) })

/** Why a file is needed that tells who complained. */
export const printReason = paragraph('下载理由', { min: 4, max: 200 })
/** A document as a file: an issued one, or that of the move that waits. */
export const printForm = form({
  id: identifier('来件'),
  paper: maybe(identifier('文书')),
  reason: maybe(printReason),
})

export const assignForm = form({ ids: identifiers('来件', 50), officer: identifier('承办民警') })

/** A petition that came in on paper, by telephone or in person. */
export const entryForm = form({
  draft: identifier('草稿编号'),
  channel: choice('来件方式', channels),
  ...petitionForm.fields,
})

const ofDraft = { draft: identifier('草稿编号') }

/** A file that an officer hands in. Its draft is the case's id for a move, the form's own for an entry. With an earlier ticket it goes on where that was interrupted. */
export const chunkTicketForm = form({
  ...ofDraft,
  kind: choice('文件类别', evidenceKindLabels),
  bytes: wholeNumber('文件大小'),
  ticket: maybe(identifier('上传凭据')),
})
/** One piece of it: the bytes themselves are the request's body. */
export const chunkForm = form({ ...ofDraft, ticket: identifier('上传凭据'), place: wholeNumber('分片') })
export const attachForm = form({ ...ofDraft, ticket: identifier('上传凭据'), name: maybe(hidden('文件名', 100)) })
