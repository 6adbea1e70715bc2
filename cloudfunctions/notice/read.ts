import type { Notice } from '../../miniprogram/contract/notice/notices'
import { Refusal } from '../shared/refusal'
import type { NoticeContext } from './context'
import { noticeOf } from './notices'

export async function read({ id }: { id: string }, { notices }: NoticeContext): Promise<Notice> {
  const notice = await notices.published(id)
  if (!notice) throw new Refusal('NOT_FOUND', '没有找到这条通告，可能已经撤回')
  return noticeOf(notice)
}
