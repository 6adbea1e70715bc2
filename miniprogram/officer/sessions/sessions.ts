import { momentOf } from '../../contract/moments'
import { browserName } from '../../contract/people/browsers'
import type { OpenSession } from '../../contract/people/sessions'
import { callAsOfficer } from '../../services/session'
import { identifyHook } from '../identify'

/** A console as the screen shows it. */
interface Row {
  session: string
  browser: string
  address: string
  started: string
  seen: string
}

const rowOf = ({ session, browser, address, startedAt, seenAt }: OpenSession): Row => ({
  session,
  browser: browserName(browser),
  address,
  started: momentOf(startedAt),
  seen: momentOf(seenAt),
})

interface Data {
  state: 'loading' | 'shown' | 'unbound' | 'failed'
  rows: Row[]
  failure: string
  busy: boolean
}

const data: Data = { state: 'loading', rows: [], failure: '', busy: false }

Page({
  data,
  onShow() {
    void this.load()
  },
  async load() {
    const reply = await callAsOfficer('people.sessions.own', {})
    if (reply.ok) this.setData({ state: 'shown', rows: reply.data.map(rowOf) })
    else if (reply.error.code === 'UNBOUND') this.setData({ state: 'unbound' })
    else this.setData({ state: 'failed', failure: reply.error.message })
  },
  async retry() {
    this.setData({ state: 'loading' })
    await this.load()
  },
  async onPullDownRefresh() {
    await this.load()
    void wx.stopPullDownRefresh()
  },
  async closeOne({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { session: string }>) {
    await this.close({ session: currentTarget.dataset.session }, '让这台电脑下线？')
  },
  async closeAll() {
    await this.close({}, '让所有电脑下线？')
  },
  async close(which: { session?: string }, title: string) {
    const content = '那台电脑马上要重新扫码才能继续，正在填写、没有提交的内容会留在页面上。'
    const { confirm } = await wx.showModal({ title, content, confirmText: '下线', confirmColor: '#B3261E' })
    if (!confirm || this.data.busy) return
    this.setData({ busy: true })
    const reply = await callAsOfficer('people.sessions.close', which)
    this.setData({ busy: false })
    if (reply.ok || reply.error.code === 'UNBOUND') await this.load()
    else void wx.showToast({ title: reply.error.message, icon: 'none' })
  },
  ...identifyHook,
})
