import type { Notice, NoticeSummary } from '../../miniprogram/contract/notice/notices'
import type { Database } from '../shared/database'

/** 通告: what the department tells everybody. Public, so nothing of it is sealed. */
export interface NoticeRecord {
  /** Digest of the officer and the draft: sending one draft twice makes one notice. */
  _id: string
  state: 'PUBLISHED' | 'WITHDRAWN'
  /** `<time>-<id>`: unique, sorts by age, marks where a page ends. */
  order: string
  title: string
  text: string
  publishedAt: Date
  /** Id of the officer. */
  publishedBy: string
  unitName: string
  /** Kept, so that it can be told later what was said until when. */
  withdrawnAt?: Date
  withdrawnBy?: string
}

type NoticeRow = Omit<NoticeRecord, 'text'>

/** Notices, each method one round trip. */
export interface Notices {
  /** False when the draft was published before. */
  add: (notice: NoticeRecord) => Promise<boolean>
  published: (id: string) => Promise<NoticeRecord | undefined>
  /** Newest first. */
  page: (after?: string) => Promise<{ rows: NoticeRow[]; next?: string }>
  /** False when it is not there, or withdrawn already. */
  withdraw: (id: string, by: string, at: Date) => Promise<boolean>
}

const pageSize = 20

export function noticesIn(database: Database): Notices {
  const notices = database.collection<NoticeRecord>('notices')
  const _ = database.command
  const published = { state: 'PUBLISHED' }
  return {
    add: (notice) => notices.add(notice),
    published: (id) => notices.first({ ...published, _id: id }),
    page: async (after) => {
      const order = after ? _.lt(after) : _.gt('')
      const found: NoticeRow[] = await notices.find(
        { ...published, order },
        { order: ['order', 'desc'], limit: pageSize + 1, without: ['text'] },
      )
      const rows = found.slice(0, pageSize)
      return found.length > pageSize ? { rows, next: rows.at(-1)?.order } : { rows }
    },
    withdraw: async (id, withdrawnBy, withdrawnAt) =>
      (await notices.change({ ...published, _id: id }, { state: 'WITHDRAWN', withdrawnBy, withdrawnAt })) === 1,
  }
}

export const summaryOf = ({ _id, title, publishedAt, unitName }: NoticeRow): NoticeSummary => ({
  id: _id,
  title,
  at: publishedAt.toISOString(),
  unitName,
})

export const noticeOf = (notice: NoticeRecord): Notice => ({ ...summaryOf(notice), text: notice.text })
