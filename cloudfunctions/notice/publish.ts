import type { Input } from '../../miniprogram/contract/actions'
import type { Notice } from '../../miniprogram/contract/notice/notices'
import { Refusal } from '../shared/refusal'
import type { NoticeContext } from './context'
import { noticeOf, type NoticeRecord } from './notices'

/** Tells it to everybody, once however often it is sent. @throws CONFLICT when the draft was changed after an earlier sending. */
export async function publish(
  { draft, title, text }: Input<'notice.publish'>,
  { publisher, notices, keys, now }: NoticeContext,
): Promise<Notice> {
  const officer = await publisher()
  const at = now()
  const id = keys.digest('record', 'notice', officer._id, draft)
  const notice: NoticeRecord = {
    _id: id,
    state: 'PUBLISHED',
    order: `${at.toISOString()}-${id}`,
    title,
    text,
    publishedAt: at,
    publishedBy: officer._id,
    unitName: officer.unitName,
  }
  if (await notices.add(notice)) return noticeOf(notice)
  const earlier = await notices.published(id)
  if (earlier?.title === title && earlier.text === text) return noticeOf(earlier)
  throw new Refusal('CONFLICT', '这份通告之前已经发布，后来的修改没有包含在内。请到列表里查看')
}
