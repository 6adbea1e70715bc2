import write from 'write-excel-file/node'
import { dateAndTimeOf } from '../../../miniprogram/contract/moments'
import { signings } from '../../../miniprogram/contract/petition/form'
import { complaintCategories, petitionKindLabels } from '../../../miniprogram/contract/petition/kinds'
import { satisfactions } from '../../../miniprogram/contract/petition/moves/owner'
import { statusLabels } from '../../../miniprogram/contract/petition/statuses'
import type { Seal } from '../../shared/seal'
import type { RowRecord } from '../records/petitions'

interface Column {
  label: string
  /** In characters. */
  width: number
  words: (row: RowRecord, seal: Seal) => string | undefined
}

const dateOf = (at: Date): string => dateAndTimeOf(at).date
function timeOf(at: Date): string {
  const { date, time } = dateAndTimeOf(at)
  return `${date} ${time}`
}

/** What a sheet says of a case, in order. Nothing tells who sent it. */
const columns: readonly Column[] = [
  { label: '编号', width: 20, words: ({ number }) => number },
  { label: '类别', width: 8, words: ({ kind }) => petitionKindLabels[kind] },
  { label: '状态', width: 12, words: ({ status }) => statusLabels[status] },
  { label: '主题', width: 50, words: ({ _id, subject }, seal) => seal.open(subject, _id, 'subject') },
  { label: '反映的问题', width: 24, words: ({ category }) => category && complaintCategories[category] },
  { label: '涉及单位', width: 24, words: ({ unitName }) => unitName },
  { label: '署名', width: 8, words: ({ signing }) => signings[signing] },
  { label: '收到时间', width: 18, words: ({ submittedAt }) => timeOf(submittedAt) },
  {
    label: '期限',
    width: 18,
    words: ({ dueAt, dueAwaits }) => dueAt && `${dueAwaits === undefined ? '' : '预计 '}${dateOf(dueAt)}`,
  },
  {
    label: '承办民警',
    width: 12,
    words: ({ _id, assignee }, seal) => assignee && seal.open(assignee.name, _id, 'assignee'),
  },
  { label: '承办单位', width: 24, words: ({ teamName }) => teamName },
  { label: '满意度', width: 10, words: ({ satisfaction }) => satisfaction && satisfactions[satisfaction] },
]

/** One case in words, in the columns' order; the first is its number. */
export type Line = readonly string[]

export const lineOf = (row: RowRecord, seal: Seal): Line => columns.map(({ words }) => harmless(words(row, seal) ?? ''))

/**
 * Cells here are text, never formulas; but whoever saves the sheet as CSV and opens that has a program read them anew,
 * and what begins like this is reckoned then (OWASP, CSV Injection). An apostrophe in front keeps it text.
 */
const harmless = (words: string): string => (/^[=+\-@\t\r＝＋－＠]/.test(words) ? `'${words}` : words)

/** The .xlsx file. */
export async function sheetOf(lines: readonly Line[], cut: boolean): Promise<Buffer> {
  const head = columns.map(({ label }) => ({ value: label, fontWeight: 'bold' as const }))
  const more = cut ? [[`只导出了 ${lines.length} 件，还有更多：请缩小范围，分几次导出`]] : []
  const cells = lines.map((line) => line.map((words) => words || null))
  const options = { sheet: '信访件', columns: columns.map(({ width }) => ({ width })), stickyRowsCount: 1 }
  return write([head, ...cells, ...more], options).toBuffer()
}

/** A list may shift while it is read: a case that comes twice stands once, as it was last. */
export const once = (lines: readonly Line[]): Line[] => [...new Map(lines.map((line) => [line[0], line])).values()]
