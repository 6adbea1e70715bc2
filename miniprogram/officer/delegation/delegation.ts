import type { Problems } from '../../contract/form'
import { dateAndTimeOf, dayOf } from '../../contract/moments'
import { duties } from '../../contract/duties'
import {
  delegationForm,
  mostDelegatedDays,
  whoStandsIn,
  type Delegation,
  type OwnDelegation,
} from '../../contract/people/delegation'
import type { Reply } from '../../contract/replies'
import { callAsOfficer } from '../../services/session'
import { identifyHook } from '../identify'

/** A delegation as the screen says it. */
interface Row {
  name: string
  duties: string
  days: string
  running: boolean
}

const rowOf = ({ name, duties: lent, from, until, running }: Delegation): Row => ({
  name,
  duties: lent.map((duty) => duties[duty]).join('、'),
  days: `${dayOf(from)} 至 ${dayOf(until)}`,
  running,
})

interface Data {
  state: 'loading' | 'shown' | 'unbound' | 'failed'
  may: boolean
  to: Row | null
  forOthers: Row[]
  colleagues: { value: string; label: string }[]
  /** What is filled in: a colleague and two days. */
  officer: string
  from: string
  until: string
  today: string
  problems: Problems
  most: number
  whoStandsIn: string
  failure: string
  busy: boolean
}

const data: Data = {
  state: 'loading',
  may: false,
  to: null,
  forOthers: [],
  colleagues: [],
  officer: '',
  from: '',
  until: '',
  today: '',
  problems: {},
  most: mostDelegatedDays,
  whoStandsIn,
  failure: '',
  busy: false,
}

Page({
  data,
  onShow() {
    this.setData({ today: dateAndTimeOf(new Date()).date })
    void this.load()
  },
  async load() {
    this.shows(await callAsOfficer('people.delegation.own', {}))
  },
  shows(reply: Reply<OwnDelegation>) {
    if (!reply.ok)
      return this.setData(reply.error.code === 'UNBOUND' ? { state: 'unbound' } : failed(reply.error.message))
    const { may, to, forOthers, colleagues } = reply.data
    this.setData({
      state: 'shown',
      may,
      to: to ? rowOf(to) : null,
      forOthers: forOthers.map(rowOf),
      colleagues: colleagues.map(({ id, name, unitName }) => ({ value: id, label: `${name}（${unitName}）` })),
    })
  },
  async retry() {
    this.setData({ state: 'loading' })
    await this.load()
  },
  choose({ detail }: { detail: { value: string } }) {
    this.setData({ officer: detail.value, 'problems.officer': '' })
  },
  chooseDay({ detail, currentTarget }: WechatMiniprogram.PickerChange<object, { name: 'from' | 'until' }>) {
    const { name } = currentTarget.dataset
    this.setData({ [name]: detail.value, [`problems.${name}`]: '' })
  },
  async set() {
    const { officer, from, until, colleagues } = this.data
    const { value, problems } = delegationForm.read({ officer, from, until })
    if (problems) return this.setData({ problems })
    const name = colleagues.find((each) => each.value === officer)?.label ?? ''
    const { confirm } = await wx.showModal({
      title: `委托${name}代办？`,
      content: `从 ${from} 到 ${until}，您能办理的，${name}都能以您的名义办理，每一步都记明是代您办的。您可以随时结束委托。`,
      confirmText: '委托',
    })
    if (confirm) await this.change(() => callAsOfficer('people.delegation.set', value))
  },
  async end() {
    const { confirm } = await wx.showModal({
      title: '结束委托？',
      content: '结束后，受托人马上不能再代您办理。',
      confirmText: '结束委托',
    })
    if (confirm) await this.change(() => callAsOfficer('people.delegation.end', {}))
  },
  async change(ask: () => Promise<Reply<OwnDelegation>>) {
    if (this.data.busy) return
    this.setData({ busy: true })
    const reply = await ask()
    this.setData({ busy: false })
    if (reply.ok || reply.error.code === 'UNBOUND') return this.shows(reply)
    if (reply.error.fields) return this.setData({ problems: reply.error.fields })
    return void wx.showToast({ title: reply.error.message, icon: 'none' })
  },
  ...identifyHook,
})

const failed = (failure: string) => ({ state: 'failed' as const, failure })
