import { momentOf } from '../../contract/moments'
import type { OwnSummary } from '../../contract/petition/answers'
import { call } from '../../services/cloud'
import { createList, emptyList, type List } from '../../services/lists'
import { markUnread } from '../../services/unread'
import { go } from '../../services/way'

interface Row extends Pick<OwnSummary, 'id' | 'number' | 'subject' | 'status'> {
  when: string
  words: string
  unread: boolean
}

Page({
  data: emptyList<Row>(),
  onShow() {
    void this.load()
  },
  async onPullDownRefresh() {
    await this.load()
    void wx.stopPullDownRefresh()
  },
  onReachBottom() {
    void this.loadMore()
  },
  async load() {
    await this.list().load()
    const { rows } = this.data
    if (rows) markUnread(rows.some(({ unread }) => unread))
  },
  loadMore() {
    return this.list().more()
  },
  retry() {
    return this.list().retry()
  },
  open({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    go(`/pages/petition/detail/detail?id=${currentTarget.dataset.id}`)
  },
  goHome() {
    void wx.switchTab({ url: '/pages/home/home' })
  },
  list(): List {
    return createList({
      ask: (input) => call('petition.inbox', input),
      rowOf,
      shown: () => this.data,
      show: (change) => this.setData(change),
    })
  },
})

function rowOf({ id, number, subject, status, told }: OwnSummary): Row {
  return { id, number, subject, status, when: momentOf(told.at), words: told.words, unread: told.unread === true }
}
