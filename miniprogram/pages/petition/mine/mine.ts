import { momentOf } from '../../../contract/moments'
import type { OwnSummary } from '../../../contract/petition/answers'
import { signings } from '../../../contract/petition/form'
import { petitionKindLabels } from '../../../contract/petition/kinds'
import { call } from '../../../services/cloud'
import { createList, emptyList, type List } from '../../../services/lists'
import { clockFace, type ClockFace } from '../../../components/promise-clock/clock'
import { go } from '../../../services/way'

interface Row extends Pick<OwnSummary, 'id' | 'number' | 'subject' | 'status'> {
  /** What it is, when it was sent and under which name. */
  sent: string
  clock: Pick<ClockFace, 'words' | 'urgency'> | null
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
    go(`/pages/petition/detail/detail?id=${currentTarget.dataset.id}`)
  },
  findByCode() {
    go('/pages/petition/find/find')
  },
  goHome() {
    void wx.switchTab({ url: '/pages/home/home' })
  },
  list(): List {
    return createList({
      ask: (input) => call('petition.mine', input),
      rowOf,
      shown: () => this.data,
      show: (change) => this.setData(change),
    })
  },
})

function rowOf(petition: OwnSummary): Row {
  const { id, number, kind, subject, status, submittedAt, signing, told } = petition
  const face = clockFace(petition, new Date())
  const clock = face ? { words: `${face.words}（${face.left}）`, urgency: face.urgency } : null
  const sent = [petitionKindLabels[kind], momentOf(submittedAt), signings[signing]].join(' · ')
  return { id, number, subject, status, sent, clock, unread: told.unread === true }
}
