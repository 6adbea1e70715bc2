import { askedFields } from '../../components/field/asked'
import { momentOf } from '../../contract/moments'
import { beginningOf, type Problems } from '../../contract/form'
import type { OfficerSeries } from '../../contract/people/answers'
import { askForm, numberLabels, proveForm, type BindingState } from '../../contract/people/binding'
import { officerNumbers } from '../../contract/people/roster/columns'
import { call } from '../../services/cloud'
import { lookAgain } from '../../services/session'

type Values = Readonly<Record<string, string>>

interface Data {
  step: 'loading' | 'fill' | 'waiting' | 'refused' | 'done' | 'failed'
  /** How the officer shows who they are: by WeChat's number, or by an invitation. */
  way: 'number' | 'invitation'
  asked: ReturnType<typeof askedFields>
  names: string[]
  values: Values
  problems: Problems
  /** Why it did not work. */
  failure: string
  busy: boolean
  /** What was filled in may be right: only then does WeChat ask for the phone number. */
  ready: boolean
  /** The six digits to be read out, and since when it waits. */
  check: string
  since: string
  reason: string
  /** Who is bound. */
  whom: string
}

const names = { number: ['series', 'number', 'name'], invitation: ['invitation', 'series', 'number', 'name'] }
const asked = askedFields(askForm.fields)

const data: Data = {
  step: 'loading',
  way: 'number',
  asked,
  names: names.number,
  values: beginningOf(askForm.fields),
  problems: {},
  failure: '',
  busy: false,
  ready: false,
  check: '',
  since: '',
  reason: '',
  whom: '',
}

Page({
  data,
  onShow() {
    void this.look()
  },
  /** Whether this WeChat is bound by now, or what became of its request. */
  async look() {
    const me = await lookAgain()
    if (me.ok && me.data.officer) {
      const { name, unitName } = me.data.officer
      return this.setData({ step: 'done', whom: `${name} · ${unitName}` })
    }
    const reply = me.ok ? await call('people.binding.mine', {}) : me
    if (reply.ok) return this.shows(reply.data)
    if (this.data.step === 'loading' || this.data.step === 'failed')
      return this.setData({ step: 'failed', failure: reply.error.message })
    return void wx.showToast({ title: reply.error.message, icon: 'none' })
  },
  shows(state: BindingState) {
    if (state.state === 'waiting')
      this.setData({ step: 'waiting', check: state.check, since: momentOf(state.askedAt), failure: '' })
    else if (state.state === 'refused') this.setData({ step: 'refused', reason: state.reason })
    else if (this.data.step !== 'fill') this.setData({ step: 'fill' })
  },
  async refresh() {
    if (this.data.busy) return
    this.setData({ busy: true })
    await this.look()
    this.setData({ busy: false })
  },
  answer({ detail: { name, value } }: { detail: { name: string; value: string } }) {
    const { [name]: _mended, ...problems } = this.data.problems
    const values = { ...this.data.values, [name]: value }
    this.setData({ values, problems, failure: '', ready: !wrongIn(values) })
    if (name === 'series') this.setData({ 'asked.number.label': numberLabels[value as OfficerSeries] })
  },
  /** The other way; what was filled in stays. */
  turn() {
    const way = this.data.way === 'number' ? 'invitation' : 'number'
    this.setData({ way, names: names[way], problems: {}, failure: '' })
  },
  /** Points at what is wrong, before WeChat asks anything. */
  check() {
    const problems = wrongIn(this.data.values)
    if (problems) this.setData({ problems })
  },
  /** WeChat has asked for the phone number in its own window. */
  async takeNumber({ detail }: { detail: { code?: string; errMsg: string } }) {
    if (!detail.code) {
      if (!detail.errMsg.includes('deny')) this.setData({ failure: '没有取到手机号，请再点一次，或者用邀请码认证' })
      return
    }
    const { invitation: _unasked, ...values } = this.data.values
    const { value, problems } = proveForm.read({ ...values, code: detail.code })
    if (problems) return this.setData({ problems })
    await this.send(() => call('people.binding.prove', value))
  },
  async ask() {
    const { value, problems } = askForm.read(this.data.values)
    const wrong = { ...problems, ...wrongIn(this.data.values) }
    if (!value || Object.keys(wrong).length) return this.setData({ problems: wrong })
    await this.send(() => call('people.binding.ask', value))
  },
  async send(ask: () => ReturnType<typeof call<'people.binding.prove' | 'people.binding.ask'>>) {
    if (this.data.busy) return
    this.setData({ busy: true, failure: '' })
    const reply = await ask()
    if (reply.ok) await this.look()
    this.setData({ busy: false })
    if (!reply.ok) this.setData({ failure: reply.error.message, problems: reply.error.fields ?? {} })
  },
  again() {
    this.setData({ step: 'fill', failure: '' })
  },
  enter() {
    void wx.redirectTo({ url: '/officer/home/home' })
  },
})

/** What can be no officer's number or name, whoever is on the roster; undefined where nothing is wrong. */
function wrongIn({ invitation: _unasked, ...values }: Values): Problems | undefined {
  const { problems } = proveForm.read({ ...values, code: 'not asked yet' })
  const { value: number } = proveForm.fields.number.check(values['number'])
  const { pattern, words } = officerNumbers[(values['series'] ?? 'police') as OfficerSeries]
  const shape: Problems = number && !pattern.test(number) ? { number: words } : {}
  const wrong = { ...shape, ...problems }
  return Object.keys(wrong).length ? wrong : undefined
}
