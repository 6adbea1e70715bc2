import { form, type Problems } from '../../../contract/form'
import { actions } from '../../../contract/actions'
import type { Refused, Reply } from '../../../contract/replies'
import { rightsMoveForm, type RightsStaffMove } from '../../../contract/rights/moves'
import { askedFields, type AskedField } from '../../../components/field/asked'
import { callAsOfficer } from '../../../services/session'
import { go } from '../../../services/way'
import { identifyHook } from '../../identify'
import { areaNamed, type AreaName } from '../areas'
import { lookWaiting } from '../waiting'
import { asksOf } from './draft'
import { matterView, type Action, type MatterView, type Seen } from './view'

const { reason } = actions['petition.pending.return'].input.fields
const returnFields = { reason: { ...reason, hint: '拟稿人会看到，请写明需要修改什么' } }

interface Data {
  area: AreaName
  id: string
  state: 'loading' | 'shown' | 'unbound' | 'failed'
  /** Why there is nothing to show. */
  failure: string
  matter: MatterView | null
  /** What somebody else did meanwhile, or why the last step was not made. */
  news: string
  /** What the officer says with the agreement. */
  values: Record<string, unknown>
  problems: Problems
  /** The reason is being written for which it goes back. */
  returning: boolean
  reason: string
  asksReason: AskedField | null
  sending: boolean
}

const data: Data = {
  area: 'petition',
  id: '',
  state: 'loading',
  failure: '',
  matter: null,
  news: '',
  values: {},
  problems: {},
  returning: false,
  reason: '',
  asksReason: askedFields(returnFields)['reason'] ?? null,
  sending: false,
}

/** What is not drawn: the case as it was answered. */
const seenBy = (page: unknown) => (page as { seen: Seen }).seen

/** One case that waits: what was drafted and is to be signed, or what the officer may do with it here. */
Page({
  data,
  onLoad({ area, id = '' }: Record<string, string | undefined>) {
    this.setData({ area: areaNamed(area), id })
  },
  onShow() {
    void this.load()
  },
  async onPullDownRefresh() {
    await this.load()
    void wx.stopPullDownRefresh()
  },
  async retry() {
    this.setData({ state: 'loading' })
    await this.load()
  },
  async load() {
    const { area, id } = this.data
    const reply = await callAsOfficer(`${area}.detail`, { id })
    if (reply.ok) return this.show(reply.data)
    const { code, message } = reply.error
    if (code === 'UNBOUND') return this.setData({ state: 'unbound' })
    // What is on the screen stays there while the network is away; what may not be seen any more does not.
    if (this.data.state === 'shown' && code === 'NETWORK') return void wx.showToast({ title: message, icon: 'none' })
    return this.setData({ state: 'failed', failure: message, matter: null })
  },
  show(seen: Seen) {
    Object.assign(this, { seen })
    const matter = matterView(seen)
    // A reason is asked for as long as there is something to send back.
    this.setData({ state: 'shown', matter, ...(!matter.draft?.mine && { returning: false }) })
  },
  answer({ detail: { name, value } }: { detail: { name: string; value: unknown } }) {
    this.setData({ [`values.${name}`]: value ?? null, [`problems.${name}`]: '' })
  },
  explain({ detail }: { detail: { value: unknown } }) {
    this.setData({ reason: typeof detail.value === 'string' ? detail.value : '', 'problems.reason': '' })
  },
  async agree() {
    const { area, id, values, matter, sending } = this.data
    const { version, pending } = seenBy(this)
    if (!pending || !matter?.draft || sending) return
    const { problems } = form(asksOf(area, pending)).read(values)
    if (problems) return this.point(problems)
    this.setData({ sending: true })
    const sure = await confirms(matter.draft)
    const reply = sure && (await callAsOfficer(`${area}.pending.agree`, { id, version, ...values }))
    this.setData({ sending: false })
    if (reply) await this.settle(reply, `已${matter.draft.step}`)
  },
  startReturn() {
    this.setData({ returning: true, problems: {} })
    void wx.pageScrollTo({ scrollTop: 0, duration: 300 })
  },
  stopReturn() {
    this.setData({ returning: false, problems: {} })
  },
  async sendBack() {
    const { area, id, reason, sending } = this.data
    if (sending) return
    const { value, problems } = form(returnFields).read({ reason })
    if (problems) return this.point(problems)
    this.setData({ sending: true })
    const { version } = seenBy(this)
    const reply = await callAsOfficer(`${area}.pending.return`, { id, version, ...value })
    this.setData({ sending: false })
    await this.settle(reply, '已退回拟稿人')
  },
  point(problems: Problems) {
    this.setData({ problems })
    void wx.pageScrollTo({ selector: `#field-${Object.keys(problems)[0] ?? ''}`, offsetTop: -24, duration: 300 })
  },
  async settle(reply: Reply<Seen>, done: string) {
    if (!reply.ok) return this.refuse(reply.error)
    void wx.showToast({ title: done, icon: 'success' })
    return this.next()
  },
  /** Somebody was first, or the officer may not any more: the page says so and shows how it stands now. */
  async refuse({ code, message, fields }: Refused) {
    if (fields) return this.point(fields)
    if (code === 'UNBOUND') return this.setData({ state: 'unbound' })
    if (code !== 'CONFLICT' && code !== 'DENIED') return void wx.showModal(unsent(message))
    const { version } = seenBy(this)
    await this.load()
    const moved = this.data.state === 'shown' && seenBy(this).version !== version
    return this.setData({ news: moved ? '他人先办了一步，下面是现在的情况。' : message })
  },
  /** The next that waits; back to the list where nothing does. */
  async next() {
    const { area, id } = this.data
    const waiting = await lookWaiting()
    const next = waiting.ok && waiting.data.rows.find((row) => row.id !== id || row.area !== area)
    if (next) void wx.redirectTo({ url: next.url })
    else void wx.navigateBack()
  },
  /** What asks nothing is made here, once it was confirmed; the rest has a page of its own. */
  async act({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { move: RightsStaffMove }>) {
    const { id, sending, matter } = this.data
    const { move } = currentTarget.dataset
    const action = matter?.actions.find((one) => one.move === move)
    if (!action?.asksNothing) return go(`/officer/approvals/act/act?id=${id}&move=${move}`)
    if (sending) return undefined
    this.setData({ sending: true })
    const { version } = seenBy(this)
    const { value } = rightsMoveForm.read({ id, version, move })
    const reply = value && (await agreesTo(action)) && (await callAsOfficer('rights.move', value))
    this.setData({ sending: false })
    return reply ? this.settle(reply, `已${action.label}`) : undefined
  },
  /** An issued document, or that of the draft. */
  openPaper({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id?: string }>) {
    const { area, id } = this.data
    const paper = currentTarget.dataset.id
    go(`/officer/approvals/paper/paper?area=${area}&id=${id}${paper ? `&paper=${paper}` : ''}`)
  },
  ...identifyHook,
})

/** The last signature is asked about once more where it cannot be undone. */
async function confirms({ warns, tells, step }: { warns: string; tells: string; step: string }): Promise<boolean> {
  if (!warns) return true
  const content = tells ? `${warns}\n将告知：${tells}` : warns
  const { confirm } = await wx.showModal({ title: `确定${step}？`, content, confirmText: '确定' })
  return confirm
}

/** One more press instead of a page with nothing to fill in. */
async function agreesTo({ label, instead, warns }: Action): Promise<boolean> {
  const content = [instead, warns || '办理后马上告知申请民警。'].filter(Boolean).join('\n')
  const { confirm } = await wx.showModal({ title: `${label}？`, content, confirmText: label.slice(0, 4) })
  return confirm
}

const unsent = (content: string) => ({ title: '还没有送到', content, showCancel: false, confirmText: '知道了' })
