import { go } from '../../../services/way'
import { identifyHook } from '../../identify'
import type { WaitingRow } from '../rows'
import { lookWaiting } from '../waiting'

interface Data {
  state: 'loading' | 'shown' | 'unbound' | 'failed'
  rows: WaitingRow[]
  /** There is more than is listed. */
  more: boolean
  /** Why there is nothing to show. */
  failure: string
}

const data: Data = { state: 'loading', rows: [], more: false, failure: '' }

/** What waits for the officer's signature, and the own steps that are made on the phone. */
Page({
  data,
  onShow() {
    void this.load()
  },
  async load() {
    const reply = await lookWaiting()
    if (reply.ok) return this.setData({ state: 'shown', ...reply.data })
    const { code, message } = reply.error
    if (code === 'UNBOUND') return this.setData({ state: 'unbound' })
    // What is on the screen stays there.
    if (this.data.state === 'shown') return void wx.showToast({ title: message, icon: 'none' })
    return this.setData({ state: 'failed', failure: message })
  },
  async retry() {
    this.setData({ state: 'loading' })
    await this.load()
  },
  async onPullDownRefresh() {
    await this.load()
    void wx.stopPullDownRefresh()
  },
  open({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { url: string }>) {
    go(currentTarget.dataset.url)
  },
  ...identifyHook,
})
