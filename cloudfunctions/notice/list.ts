import type { NoticePage } from '../../miniprogram/contract/notice/notices'
import { mayPublish, type NoticeContext } from './context'
import { summaryOf } from './notices'

/** What is published, newest first, for anyone; the console is told whether its officer may publish. */
export async function list({ after }: { after?: string }, { caller, notices }: NoticeContext): Promise<NoticePage> {
  const [{ rows, next }, officer] = await Promise.all([
    notices.page(after),
    caller.door === 'console' ? caller.officer() : undefined,
  ])
  return {
    items: rows.map(summaryOf),
    ...(next && { next }),
    ...(officer && mayPublish(officer) && { mayPublish: true }),
  }
}
