import { call } from '../../../services/cloud'
import { go } from '../../../services/way'
import { identifyHook } from '../../identify'
import { faceOf, type LawyerFace } from './directory'

Page({
  data: {
    /** The application for which a lawyer is looked for. */
    of: '',
    lawyers: null as LawyerFace[] | null,
    failure: '',
    denied: false,
  },
  onLoad({ case: of = '' }: Record<string, string | undefined>) {
    this.setData({ of })
    void this.load()
  },
  async onPullDownRefresh() {
    await this.load()
    void wx.stopPullDownRefresh()
  },
  async load() {
    const reply = await call('rights.lawyers', {})
    if (reply.ok) this.setData({ lawyers: reply.data.map(faceOf), failure: '', denied: false })
    else if (this.data.lawyers) void wx.showToast({ title: reply.error.message, icon: 'none' })
    else this.setData({ failure: reply.error.message, denied: reply.error.code === 'DENIED' })
  },
  async retry() {
    this.setData({ failure: '' })
    await this.load()
  },
  open({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    const { of } = this.data
    go(`/officer/rights/lawyers/lawyer?id=${currentTarget.dataset.id}${of && `&case=${of}`}`)
  },
  /** Whoever prefers none is given one. */
  askAny() {
    go(`/officer/rights/act/act?id=${this.data.of}&move=askLawyer`)
  },
  ...identifyHook,
})
