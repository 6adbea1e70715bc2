/** What may have become of an export. */
export const exportStates = {
  WAITING: '正在导出',
  DONE: '可以下载',
  FAILED: '没有导出，请重试',
  /** Its officer told of a conflict of interest: what it holds may be none of theirs any more. */
  WITHDRAWN: '已删除',
} as const
export type ExportState = keyof typeof exportStates

/** So many cases and no more go into one file. */
export const mostExported = 10_000
/** File and job are deleted after so many hours. */
export const exportHours = 24

/** A list that an officer wants as an .xlsx file. The clock makes it within a minute or a few. */
export interface ExportJob {
  id: string
  at: string
  state: ExportState
  /** Cases read so far. */
  rows: number
  /** There are more than a file may hold. */
  cut?: true
  /** When it is deleted. */
  until: string
  /** Where a finished one is fetched; expires after minutes. */
  url?: string
}
