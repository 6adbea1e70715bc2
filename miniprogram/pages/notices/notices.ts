import { dayOf } from '../../contract/moments'
import type { NoticeSummary } from '../../contract/notice/notices'
import { call } from '../../services/cloud'
import { createList, emptyList, type List } from '../../services/lists'
import { go } from '../../services/way'

interface Row extends Pick<NoticeSummary, 'id' | 'title'> {
  /** Who published it and on which day. */
  from: string
}

/** What the department tells everybody, newest first. */
Page({
  data: emptyList<Row>(),
  onLoad() {
    void this.load()
  },
  async onPullDownRefresh() {
    await this.load()
    void wx.stopPullDownRefresh()
  },
  onReachBottom() {
    void this.loadMore()
  },
  load() {
    return this.list().load()
  },
  loadMore() {
    return this.list().more()
  },
  retry() {
    return this.list().retry()
  },
  open({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    go(`/pages/notices/notice?id=${currentTarget.dataset.id}`)
  },
  list(): List {
    return createList({
      ask: (input) => call('notice.list', input),
      rowOf: ({ id, title, at, unitName }: NoticeSummary): Row => ({ id, title, from: `${unitName} · ${dayOf(at)}` }),
      shown: () => this.data,
      show: (change) => this.setData(change),
    })
  },
})
