import { dateOf } from '../../../contract/moments'
import { organ } from '../../../contract/organ'
import type { Certificate } from '../../../contract/rights/answers'
import { rightsPapers } from '../../../contract/rights/papers'
import { call } from '../../../services/cloud'
import { saveToAlbum } from '../../../services/files/album'
import { copyWords } from '../../../services/files/files'
import { identifyHook } from '../../identify'
import { drawSheet, type Sheet } from './picture'

const caption = '用微信扫一扫，核验真伪'
const said = { saved: '已保存到相册', failed: '没有保存成功，请截图保存' }

/** Draws it on the page's canvas, which nobody sees, and puts it into the album. */
async function saved(sheet: Sheet): Promise<'saved' | 'refused' | 'failed'> {
  const canvas = await new Promise<WechatMiniprogram.Canvas>((resolve) => {
    const ask = wx.createSelectorQuery().select('#picture')
    ask.fields({ node: true, size: true }, ({ node }) => resolve(node as WechatMiniprogram.Canvas)).exec()
  })
  return saveToAlbum(await drawSheet(canvas, sheet))
}

/** A document that is shown to somebody: what it says, and the code by which anyone checks it. */
Page({
  data: {
    id: '',
    paper: '',
    organ: organ.name,
    caption,
    certificate: null as Certificate | null,
    title: '',
    date: '',
    failure: '',
    denied: false,
    saving: false,
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
  async save() {
    const { certificate, title, date, saving } = this.data
    if (!certificate || saving) return
    this.setData({ saving: true })
    const { number, parts } = certificate.paper
    const sheet = { organ: organ.name, title, number, parts, date, qr: certificate.picture, caption }
    const done = await saved(sheet).catch(() => 'failed' as const)
    this.setData({ saving: false })
    if (done !== 'refused') void wx.showToast({ title: said[done], icon: 'none' })
  },
  ...identifyHook,
})
