import { dateOf } from '../../../contract/moments'
import { organ } from '../../../contract/organ'
import type { Certificate } from '../../../contract/rights/answers'
import { rightsPapers } from '../../../contract/rights/papers'
import { call } from '../../../services/cloud'
import { copyWords } from '../../../services/files/files'
import { identifyHook } from '../../identify'

/** A document that is shown to somebody: what it says, and the code by which anyone checks it. */
Page({
  data: {
    id: '',
    paper: '',
    organ: organ.name,
    certificate: null as Certificate | null,
    title: '',
    date: '',
    failure: '',
    denied: false,
  },
  onLoad({ id = '', paper = '' }: Record<string, string | undefined>) {
    this.setData({ id, paper })
    void this.load()
  },
  async load() {
    const { id, paper } = this.data
    const reply = await call('rights.certificate', { id, paper })
    if (!reply.ok) return this.setData({ failure: reply.error.message, denied: reply.error.code === 'DENIED' })
    const { kind, at } = reply.data.paper
    return this.setData({ certificate: reply.data, title: rightsPapers[kind].label, date: dateOf(at), failure: '' })
  },
  async retry() {
    this.setData({ failure: '' })
    await this.load()
  },
  async copyLink() {
    const { certificate } = this.data
    const copied = certificate && (await copyWords(certificate.link))
    void wx.showToast({ title: copied ? '已复制' : '没有复制成功，请让对方扫码', icon: 'none' })
  },
  ...identifyHook,
})
