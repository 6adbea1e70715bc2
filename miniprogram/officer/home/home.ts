import type { Officer } from '../../contract/people/answers'
import { petitionDuties } from '../../contract/petition/actors'
import { rightsDuties } from '../../contract/rights/actors'
import { agreesToPlace, wouldAsk } from '../../services/location'
import { callAsOfficer, lookAgain } from '../../services/session'
import { go } from '../../services/way'
import { identifyHook } from '../identify'
import { holdsOne } from '../approvals/waiting'
import { doorsOf } from './doors'
import { linesOf, workOf, type Line, type Work } from './words'

interface Data {
  state: 'loading' | 'officer' | 'unbound' | 'failed'
  lines: Line[]
  /** Absent for whoever handles nothing, and until it has come. */
  work: Work | null
  /** The roster says that the officer is away, and nobody was asked to stand in. */
  away: boolean
  /** Whether WeChat would still ask for the place at the very moment of a claim. */
  asksPlace: boolean
  doors: ReturnType<typeof doorsOf>
  failure: string
  busy: boolean
}

const data: Data = {
  state: 'loading',
  lines: [],
  work: null,
  away: false,
  asksPlace: false,
  doors: doorsOf(),
  failure: '',
  busy: false,
}

Page({
  data,
  onShow() {
    void this.load()
  },
  async load() {
    const reply = await lookAgain()
    if (!reply.ok)
      return this.setData(this.data.state === 'officer' ? {} : { state: 'failed', failure: reply.error.message })
    const { officer } = reply.data
    if (!officer) return this.setData({ state: 'unbound' })
    this.setData({ state: 'officer', lines: linesOf(officer), asksPlace: await wouldAsk() })
    await Promise.all([this.loadWork(officer), this.loadAway(officer), this.loadOwn()])
  },
  async loadWork(officer: Officer) {
    const [petitions, rights] = await Promise.all([
      holdsOne(officer, petitionDuties) ? callAsOfficer('petition.desk.counts', {}) : undefined,
      holdsOne(officer, rightsDuties) ? callAsOfficer('rights.desk.workbench', {}) : undefined,
    ])
    const replies = [petitions, rights]
    if (replies.some((reply) => reply && !reply.ok && reply.error.code === 'UNBOUND'))
      return this.setData({ state: 'unbound' })
    if (!replies.some((reply) => reply?.ok)) return
    const work = workOf(petitions?.ok ? petitions.data : undefined, rights?.ok ? rights.data : undefined)
    this.setData({ work })
  },
  async loadOwn() {
    const reply = await callAsOfficer('rights.inbox', {})
    if (reply.ok) this.setData({ doors: doorsOf(reply.data) })
  },
  async loadAway({ onLeave }: Officer) {
    if (!onLeave) return this.setData({ away: false })
    const reply = await callAsOfficer('people.delegation.own', {})
    if (reply.ok) this.setData({ away: reply.data.may && !reply.data.to })
  },
  async retry() {
    this.setData({ state: 'loading' })
    await this.load()
  },
  async onPullDownRefresh() {
    await this.load()
    void wx.stopPullDownRefresh()
  },
  enter({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { url: string }>) {
    go(currentTarget.dataset.url)
  },
  async allowPlace() {
    await agreesToPlace()
    this.setData({ asksPlace: false })
  },
  approve() {
    go('/officer/approvals/list/list')
  },
  delegate() {
    go('/officer/delegation/delegation')
  },
  ...identifyHook,
  say(title: string) {
    void wx.showToast({ title, icon: 'none' })
  },
  async leave() {
    const { confirm } = await wx.showModal({
      title: '解除本微信的认证？',
      content:
        '解除后，这部手机和已登录的电脑马上不能再用民警e家，提醒也不再发送。没有提交的内容留在手机里。重新认证后可以继续使用。',
      confirmText: '解除认证',
      confirmColor: '#B3261E',
    })
    if (!confirm || this.data.busy) return undefined
    this.setData({ busy: true })
    const reply = await callAsOfficer('people.binding.leave', {})
    this.setData({ busy: false })
    if (!reply.ok && reply.error.code !== 'UNBOUND') return this.say(reply.error.message)
    await lookAgain()
    return this.setData({ state: 'unbound' })
  },
})
