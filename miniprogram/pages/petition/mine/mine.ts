import { momentOf } from '../../../contract/moments'
import type { PetitionSummary } from '../../../contract/petition/answers'
import { signings } from '../../../contract/petition/form'
import { call } from '../../../services/cloud'
import { clockFace, type ClockFace } from '../../../components/promise-clock/clock'

interface Row extends Pick<PetitionSummary, 'id' | 'number' | 'subject' | 'status'> {
  /** When it was sent and under which name. */
  sent: string
  clock: Pick<ClockFace, 'words' | 'urgency'> | null
}

Page({
  data: {
    /** Unknown until the first answer. */
    rows: null as Row[] | null,
    next: '',
    /** Why there is nothing to show. */
    failure: '',
    loadingMore: false,
  },
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
    const reply = await call('petition.mine', {})
    if (reply.ok) this.setData({ rows: reply.data.items.map(rowOf), next: reply.data.next ?? '', failure: '' })
    else if (this.data.rows) void wx.showToast({ title: reply.error.message, icon: 'none' })
    else this.setData({ failure: reply.error.message })
  },
  async loadMore() {
    const { next, rows, loadingMore } = this.data
    if (!next || !rows || loadingMore) return
    this.setData({ loadingMore: true })
    const reply = await call('petition.mine', { after: next })
    this.setData({ loadingMore: false })
    if (!reply.ok) {
      void wx.showToast({ title: reply.error.message, icon: 'none' })
      return
    }
    const added = reply.data.items.map((item, index) => [`rows[${rows.length + index}]`, rowOf(item)] as const)
    this.setData({ ...Object.fromEntries(added), next: reply.data.next ?? '' })
  },
  async retry() {
    this.setData({ failure: '' })
    await this.load()
  },
  open({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    void wx.navigateTo({ url: `/pages/petition/detail/detail?id=${currentTarget.dataset.id}` })
  },
  findByCode() {
    void wx.navigateTo({ url: '/pages/petition/find/find' })
  },
  verify() {
    void wx.navigateTo({ url: '/pages/petition/verify/verify' })
  },
  complain() {
    void wx.navigateTo({ url: '/pages/petition/submit/submit?kind=COMPLAINT' })
  },
})

function rowOf(petition: PetitionSummary): Row {
  const { id, number, subject, status, submittedAt, signing } = petition
  const face = clockFace(petition, new Date())
  const clock = face ? { words: `${face.words}（${face.left}）`, urgency: face.urgency } : null
  return { id, number, subject, status, sent: `${momentOf(submittedAt)} · ${signings[signing]}`, clock }
}
