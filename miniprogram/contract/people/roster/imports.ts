import { duties, separatedDuties, type Duty } from '../../duties'
import { choice, hidden, identifier, maybe, only, paragraph, text, unit, wholeNumber } from '../../fields'
import { form } from '../../form'
import type { Tone } from '../../look'

/** What a file says of whom it does not name. */
export const rosterModes = { COMPLETE: '整册', ADDITION: '增补' } as const
export type RosterMode = keyof typeof rosterModes

/** So many lines and no more are taken at once. */
export const mostRosterLines = 120_000
/** Lines come in pieces: so many lines, and so many bytes of JSON, at most. */
export const mostPieceLines = 1000
export const pieceBytes = 256 * 1024
export const mostPieces = 1000
/** So many errors are kept, … */
export const mostFaults = 500
/** … and so many rows of each sort of change shown. */
export const mostShown = 200
/** What nobody has confirmed after so many days is withdrawn. */
export const rosterDays = 3

interface State {
  label: string
  tone: Tone
  /** Until it ends, no other import begins. */
  open?: true
}

/** What may have become of an import. */
export const rosterStates = {
  RECEIVING: { label: '正在上传', tone: 'active', open: true },
  CHECKING: { label: '正在检查', tone: 'active', open: true },
  FAULTY: { label: '有错误，没有导入', tone: 'stopped' },
  READY: { label: '待安全管理员确认', tone: 'waiting', open: true },
  APPLYING: { label: '正在导入', tone: 'active', open: true },
  DONE: { label: '已导入', tone: 'done' },
  RETURNED: { label: '已退回', tone: 'stopped' },
  WITHDRAWN: { label: '已撤回', tone: 'stopped' },
  FAILED: { label: '没有检查成，请重新上传', tone: 'stopped' },
} as const satisfies Record<string, State>
export type RosterState = keyof typeof rosterStates

/** Sorts of changes. A line stands under the first that fits it, with all that changes. */
export const rosterSorts = {
  trusted: '三员变动',
  gone: '不再在册',
  duties: '职责变动',
  moved: '调动单位',
  added: '新增',
  changed: '信息变动',
  same: '没有变化',
} as const
export type RosterSort = keyof typeof rosterSorts

/** Given by an invitation to one case, never by the roster. */
export const invitedDuties: readonly Duty[] = ['lawyer']

/** The duties that a file may give, by the words it gives them with. */
export const dutiesByLabel = new Map(
  (Object.entries(duties) as [Duty, string][]).flatMap(([duty, label]) =>
    invitedDuties.includes(duty) ? [] : [[label, duty] as const],
  ),
)

/** What is wrong with duties that one person is to hold; undefined when nothing is. */
export function dutiesApart(held: readonly Duty[]): string | undefined {
  const lone = held.find((duty) => separatedDuties.includes(duty))
  return lone && held.length > 1 ? `${duties[lone]}不能再担任其他职责（三员分立）` : undefined
}

export const rosterSearches = { NUMBER: '警号', NAME: '姓名' } as const
export const rosterOrders = { NUMBER: '按警号', UNIT: '按单位' } as const

export const rosterListForm = form({
  search: maybe(choice('查找', rosterSearches)),
  words: only({ search: Object.keys(rosterSearches) }, text('查找内容', { max: 30 })),
  unit: maybe(unit('单位')),
  order: maybe(choice('排列', rosterOrders)),
  after: maybe(hidden('页码', 300)),
})
export const rosterBeginForm = form({
  mode: choice('导入方式', rosterModes),
  /** SHA-256 of the file, hex: choosing it again goes on where it broke off. */
  digest: identifier('文件'),
  lines: wholeNumber('行数'),
  pieces: wholeNumber('段数'),
})
export const rosterPieceForm = form({ id: identifier('导入'), place: wholeNumber('段号') })
export const rosterIdForm = form({ id: identifier('导入') })
/** Of what was looked at: a preview made anew since then is not confirmed by it. */
export const rosterConfirmForm = form({ id: identifier('导入'), seen: hidden('预览时间', 40) })
export const rosterReturnForm = form({
  id: identifier('导入'),
  reason: paragraph('退回理由', { min: 2, max: 200 }),
})
