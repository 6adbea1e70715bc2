import { dayOf } from '../../contract/moments'
import type { NoticeSummary } from '../../contract/notice/notices'
import { call } from '../../services/cloud'
import { listPage } from '../../services/list-page'
import { go } from '../../services/way'

interface Row extends Pick<NoticeSummary, 'id' | 'title'> {
  /** Who published it and on which day. */
  from: string
}

/** What the department tells everybody, newest first. */
Page({
  ...listPage({
    ask: (input) => call('notice.list', input),
    rowOf: ({ id, title, at, unitName }: NoticeSummary): Row => ({ id, title, from: `${unitName} · ${dayOf(at)}` }),
  }),
  onLoad() {
    void this.load()
  },
  open({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    go(`/pages/notices/notice?id=${currentTarget.dataset.id}`)
  },
})
