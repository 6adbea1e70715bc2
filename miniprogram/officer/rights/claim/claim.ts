import type { Place } from '../../../contract/fields'
import { momentOf } from '../../../contract/moments'
import { callPolice } from '../../../services/emergency'
import { agreesToPlace, placeWithin, wouldAsk } from '../../../services/location'
import { outbox } from '../../../services/outbox/phone-outbox'
import { go } from '../../../services/way'
import { identifyHook } from '../../identify'
import { claimNow, claimWithKey, isUnfilled, openClaim, patience } from '../claims'
import { capturingHooks } from '../capturing/hooks'
import { rowsOf, type CapturedRow } from '../capturing/rows'

/** In place of the cloud's own words, which fit every refusal. */
const nobodysOfficer = '还没有认证，或者认证已经解除。请先认证，再点“再试一次”'

Page({
  data: {
    /** Of the claim; empty before the tap. */
    key: '',
    /** The claim that is to be shown whatever became of it: it has not arrived. */
    asked: '',
    /** When it was tapped. */
    when: '',
    /** Once the cloud has given it one. */
    number: '',
    state: '',
    problem: '',
    /** Whether it was refused because its holder is no officer here. */
    denied: false,
    /** Whether there is no network. */
    unreached: false,
    /** Whether WeChat would ask before it tells the place: it is asked when its holder says so, and never unawares. */
    asksPlace: false,
    rows: [] as CapturedRow[],
  },
  onLoad({ draft = '' }: Record<string, string | undefined>) {
    const key = draft || openClaim(outbox.standing())?.key
    if (key) this.setData({ key, asked: draft })
  },
  onShow() {
    const stop = outbox.follow(() => this.draw())
    Object.assign(this, { stop })
    this.draw()
    void this.lookAtPlace()
    void outbox.run()
  },
  async lookAtPlace() {
    this.setData({ asksPlace: await wouldAsk() })
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
    // What was sent as an application, or is long over, is not shown as open.
    if (!claim || (claim.key !== this.data.asked && !isUnfilled(standing, claim))) return this.begin()
    const { at, state, problem = '', code, given } = claim
    const denied = state === 'refused' && code === 'DENIED'
    const unreached = outbox.unreached()
    const rows = rowsOf(standing, claim.key, unreached)
    this.setData({
      when: momentOf(at),
      number: given?.number ?? '',
      state,
      problem: denied ? nobodysOfficer : problem,
      denied,
      unreached,
      rows,
    })
  },
  begin() {
    this.setData({ key: '', asked: '', when: '', number: '', state: '', problem: '', denied: false, rows: [] })
  },
  /** One tap is a record: it is on the phone before anything else happens. */
  async claim() {
    if (this.data.key) return
    const claim = claimNow()
    this.setData({ key: claim.key })
    outbox.put(claim)
    // WeChat's question would cover 110 and the camera.
    const place = (await wouldAsk()) ? undefined : await placeWithin(patience)
    outbox.amend(claim.key, place ? { place } : {})
    await outbox.run()
  },
  /** Asks for the place when there is time for it: it goes with the claim, or into the form where that has arrived. */
  async addPlace() {
    const agrees = await agreesToPlace()
    this.setData({ asksPlace: false })
    const { key } = this.data
    if (!agrees || !key) return
    const place = await placeWithin(patience)
    if (place) outbox.amend(key, { place })
    await outbox.run()
    void wx.showToast({ title: placeWords(place, this.data.state), icon: 'none' })
  },
  async retry() {
    await outbox.retry(this.data.key)
  },
  capturesFor() {
    return { claim: this.data.key }
  },
  ...capturingHooks,
  fillIn() {
    go(`/officer/rights/apply/apply?draft=${this.data.key}`)
  },
  /** What was tapped before stays in the list of applications. */
  async another() {
    const content = '刚才登记的这一次还在“我的维权”里，可以随时补充。'
    const { confirm } = await wx.showModal({ title: '又有新的侵害，另外登记？', content, confirmText: '另外登记' })
    if (!confirm) return
    outbox.release(this.data.key)
    this.begin()
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

/** What became of the place that was asked for. */
function placeWords(place: Place | undefined, state: string): string {
  if (!place) return '没有取到位置，请在补充情况时填写'
  return state === 'arrived' ? '已记下，补充情况时自动填上' : '已记下位置'
}
