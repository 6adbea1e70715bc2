import type { Officer } from '../../contract/people/answers'
import type { PetitionSummary } from '../../contract/petition/answers'
import { periodUnits } from '../../contract/periods'
import { petitionPromises } from '../../contract/petition/promises'
import { call } from '../../services/cloud'
import { isTouched, openDraft } from '../../services/drafts'
import { currentOfficer } from '../../services/session'

const steps = [
  { title: '写清楚发生了什么', words: '照片、语音、视频可以一起交' },
  { title: '督察部门受理、核查', words: '每一步都在“进度”里告诉您' },
  { title: '收到结果', words: '不予受理也会告诉您理由和途径' },
]
const promises = Object.values(petitionPromises).map(({ period, what, basis }) => ({
  count: period.count,
  unit: periodUnits[period.unit],
  what,
  basis,
}))

Page({
  data: {
    steps,
    promises,
    /** Whether something unsent waits on this phone. */
    unsent: false,
    /** The citizen's latest petition. */
    latest: null as PetitionSummary | null,
    officer: null as Officer | null,
  },
  onShow() {
    this.setData({ unsent: isTouched(openDraft('COMPLAINT')) })
    void this.loadLatest()
    void this.loadOfficer()
  },
  async loadLatest() {
    const reply = await call('petition.mine', {})
    // Without an answer the page stays as it is: its doors work, and 进度 says what is wrong.
    if (reply.ok) this.setData({ latest: reply.data.items[0] ?? null })
  },
  async loadOfficer() {
    const officer = await currentOfficer()
    // Whoever holds no duty finds nothing behind the console's door.
    this.setData({ officer: officer?.duties.length ? officer : null })
  },
  complain() {
    void wx.navigateTo({ url: '/pages/petition/submit/submit?kind=COMPLAINT' })
  },
  openLatest() {
    const { latest } = this.data
    if (latest) void wx.navigateTo({ url: `/pages/petition/detail/detail?id=${latest.id}` })
  },
  callPolice() {
    wx.makePhoneCall({ phoneNumber: '110', fail: () => undefined })
  },
  signIn() {
    void wx.navigateTo({ url: '/officer/signin/signin' })
  },
})
