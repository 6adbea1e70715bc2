import { momentOf } from '../../../../contract/moments'
import type { Answer } from '../../../../contract/actions'
import { infringementOf } from '../../../../contract/rights/kinds'
import { call } from '../../../../services/cloud'
import { go } from '../../../../services/way'
import { markOf, type Mark } from '../../../../services/rights/faces'

type Granted = Answer<'rights.counsel.mine'>[number]

interface Row {
  id: string
  number: string
  mark: Mark
  applicant: string
  about: string
}

/** The cases that a lawyer was granted. */
Page({
  data: {
    rows: null as Row[] | null,
    failure: '',
    /** Whether this phone is no lawyer's yet. */
    denied: false,
  },
  onShow() {
    void this.load()
  },
  async onPullDownRefresh() {
    await this.load()
    void wx.stopPullDownRefresh()
  },
  async load() {
    const reply = await call('rights.counsel.mine', {})
    if (reply.ok) this.setData({ rows: reply.data.map(rowOf), failure: '', denied: false })
    else if (this.data.rows) void wx.showToast({ title: reply.error.message, icon: 'none' })
    else this.setData({ failure: reply.error.message, denied: reply.error.code === 'DENIED' })
  },
  async retry() {
    this.setData({ failure: '' })
    await this.load()
  },
  bind() {
    go('/officer/rights/counsel/bind/bind')
  },
  open({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    go(`/officer/rights/counsel/case/case?id=${currentTarget.dataset.id}`)
  },
})

function rowOf({ id, number, kind, status, claimedAt, applicant: { name, unitName } }: Granted): Row {
  const about = [infringementOf(kind).short, momentOf(claimedAt)].join(' · ')
  return { id, number, mark: markOf(status), applicant: `${name} · ${unitName}`, about }
}
