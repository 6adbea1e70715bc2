import type { NoticeSummary } from '../../contract/notice/notices'
import type { Officer } from '../../contract/people/answers'
import { dayOf } from '../../contract/moments'
import type { OwnSummary, PublicFigures } from '../../contract/petition/answers'
import { periodUnits } from '../../contract/periods'
import { everyKind, petitionKindLabels } from '../../contract/petition/kinds'
import { basisOf, petitionPromises, type PetitionPromise } from '../../contract/petition/promises'
import type { Promised } from '../../components/promise-clock/clock'
import { call } from '../../services/cloud'
import { isTouched, openDraft } from '../../services/drafts/drafts'
import { isElder, setElder } from '../../services/elder'
import { callPolice } from '../../services/emergency'
import { currentOfficer, wasOfficers } from '../../services/session'
import { markOf, promisedOf } from '../../services/petition/faces'
import { markUnread } from '../../services/petition/unread'
import { doorsOf, type Door } from './doors'
import { othersWords } from './others'
import { go } from '../../services/way'

const steps = [
  { title: '写清楚发生了什么', words: '照片、语音、视频可以一起交' },
  { title: '督察部门受理、核查', words: '每一步都在“进度”里告诉您' },
  { title: '收到结果', words: '不予受理也会告诉您理由和途径' },
]

const promises = Object.values<PetitionPromise>(petitionPromises).map((promise) => {
  const { period, what, kinds } = promise
  const whose = kinds.map((kind) => petitionKindLabels[kind]).join('、')
  return {
    count: period.count,
    unit: periodUnits[period.unit],
    what: kinds.length === everyKind.length ? what : `${what}（${whose}）`,
    basis: basisOf(promise),
  }
})

Page({
  data: {
    steps,
    promises,
    doors: [] as Door[],
    elder: false,
    /** Of 长辈版: whether the doors that found no room at first are shown. */
    more: false,
    /** The citizen's latest petition. */
    latest: null as OwnSummary | null,
    latestMark: null as ReturnType<typeof markOf> | null,
    latestPromised: null as Promised | null,
    /** How many others are worked on, in words. */
    others: '',
    /** The newest 通告. */
    notice: null as NoticeSummary | null,
    figures: null as (PublicFigures & { until: string }) | null,
    officer: null as Officer | null,
    /** Where the officers' button stands, also while there is no network to tell: under the doors where it came after them, so that none moves under a finger. */
    protects: '',
  },
  onShow() {
    this.setData({ elder: isElder(), more: false, protects: wasOfficers() ? 'above' : '' })
    this.draw()
    void this.loadLatest()
    void this.loadNotice()
    void this.loadFigures()
    void this.loadOfficer()
  },
  draw() {
    const { elder, more } = this.data
    this.setData({ doors: doorsOf((kind) => isTouched(openDraft(kind)), elder, more) })
  },
  async loadLatest() {
    const reply = await call('petition.mine', {})
    // Without an answer the page stays as it is: its doors work, and 进度 says what is wrong.
    if (!reply.ok) return
    const { items, next } = reply.data
    const [latest = null] = items
    this.setData({ latest, latestMark: latest && markOf(latest.status), latestPromised: latest && promisedOf(latest) })
    this.setData({ others: othersWords(items.slice(1), next === undefined) })
    markUnread(items.some(({ told }) => told.unread))
  },
  async loadNotice() {
    const reply = await call('notice.list', {})
    if (reply.ok) this.setData({ notice: reply.data.items[0] ?? null })
  },
  async loadFigures() {
    const reply = await call('petition.figures', {})
    if (reply.ok) this.setData({ figures: { ...reply.data, until: dayOf(reply.data.day) } })
  },
  async loadOfficer() {
    const officer = await currentOfficer()
    this.setData({ officer: officer ?? null, protects: wasOfficers() ? this.data.protects || 'below' : '' })
  },
  enter({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { name: Door['name'] }>) {
    const { name } = currentTarget.dataset
    if (name === 'more' || name === 'back') {
      this.setData({ more: name === 'more' })
      return this.draw()
    }
    go(`/pages/petition/submit/submit?kind=${name}`)
  },
  turnElder() {
    const elder = !this.data.elder
    setElder(elder)
    this.setData({ elder, more: false })
    this.draw()
  },
  openLatest() {
    const { latest } = this.data
    if (latest) go(`/pages/petition/detail/detail?id=${latest.id}`)
  },
  openMine() {
    void wx.switchTab({ url: '/pages/petition/mine/mine' })
  },
  openNotice() {
    const { notice } = this.data
    if (notice) go(`/pages/notices/notice?id=${notice.id}`)
  },
  openGuide() {
    go('/pages/guide/guide')
  },
  callPolice,
  openClaim() {
    go('/officer/rights/claim/claim')
  },
  openOfficer() {
    go('/officer/home/home')
  },
})
