import { momentOf } from '../../../contract/moments'
import { callPolice } from '../../../services/emergency'
import { sayWhyNot } from '../../../services/files/evidence'
import { chooseMedia, type LocalFile } from '../../../services/files/files'
import type { Recorded } from '../../../services/files/recording'
import { placeWithin } from '../../../services/location'
import { outbox } from '../../../services/outbox/phone-outbox'
import { go } from '../../../services/way'
import { identifyHook } from '../../identify'
import { claimNow, claimWithKey, openClaim, patience } from '../claims'
import { capture } from './capture'
import { rowsOf, type CapturedRow } from './rows'

/** At most so many pictures are taken at a time. */
const atOnce = 9

type KeyTouch = WechatMiniprogram.TouchEvent<object, object, { key: string }>

Page({
  data: {
    /** Of the claim; empty before the tap. */
    key: '',
    /** When it was tapped. */
    when: '',
    /** Once the cloud has given it one. */
    number: '',
    state: '' as '' | 'waiting' | 'arrived' | 'refused',
    problem: '',
    /** Whether it was refused because its holder is no officer here. */
    denied: false,
    /** Whether there is no network. */
    unreached: false,
    rows: [] as CapturedRow[],
  },
  onLoad() {
    const open = openClaim(outbox.standing())
    if (open) this.setData({ key: open.key })
  },
  onShow() {
    const stop = outbox.follow(() => this.draw())
    Object.assign(this, { stop })
    this.draw()
    void outbox.run()
  },
  onHide() {
    this.unfollow()
  },
  onUnload() {
    this.unfollow()
  },
  unfollow() {
    ;(this as unknown as { stop?: () => void }).stop?.()
  },
  draw() {
    const standing = outbox.standing()
    const claim = claimWithKey(standing, this.data.key)
    if (!claim) return
    const { at, state, problem = '', code, given } = claim
    const unreached = outbox.unreached()
    const rows = rowsOf(standing, claim.key, unreached)
    this.setData({
      when: momentOf(at),
      number: given?.number ?? '',
      state,
      problem,
      denied: state === 'refused' && code === 'DENIED',
      unreached,
      rows,
    })
  },
  /** One tap is a record: it is on the phone before anything else happens. */
  async claim() {
    if (this.data.key) return
    const claim = claimNow()
    this.setData({ key: claim.key })
    outbox.put(claim)
    const place = await placeWithin(patience)
    outbox.amend(claim.key, place ? { place } : {})
    await outbox.run()
  },
  async takePhoto() {
    await this.keep(await chooseMedia('camera', atOnce, ['image']))
  },
  async takeVideo() {
    await this.keep(await chooseMedia('camera', 1, ['video']))
  },
  async takeNote({ detail }: { detail: Recorded }) {
    await this.keep([{ kind: 'audio', ...detail }])
  },
  /** On the phone first, then on its way. */
  async keep(files: readonly LocalFile[]) {
    const refusals = await capture(this.data.key, files)
    if (refusals.length) sayWhyNot(refusals)
    await outbox.run()
  },
  async retry({ currentTarget }: KeyTouch) {
    await outbox.retry(currentTarget.dataset.key)
  },
  async remove({ currentTarget }: KeyTouch) {
    const content = '移除后这个文件不会提交。'
    const { confirm } = await wx.showModal({ title: '移除这个文件？', content, confirmText: '移除' })
    if (confirm) outbox.remove(currentTarget.dataset.key)
  },
  fillIn() {
    go(`/officer/rights/apply/apply?draft=${this.data.key}`)
  },
  /** What was tapped before stays in the list of applications. */
  async another() {
    const content = '刚才登记的这一次还在“我的维权”里，可以随时补充。'
    const { confirm } = await wx.showModal({ title: '又有新的侵害，另外登记？', content, confirmText: '另外登记' })
    if (!confirm) return
    outbox.release(this.data.key)
    this.setData({ key: '', when: '', number: '', state: '', problem: '', rows: [] })
  },
  openMine() {
    go('/officer/rights/mine/mine')
  },
  copyNumber() {
    void wx.setClipboardData({ data: this.data.number })
  },
  callPolice,
  ...identifyHook,
})
