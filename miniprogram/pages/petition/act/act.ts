import { isAsked, type Problems } from '../../../contract/form'
import type { PetitionDetail } from '../../../contract/petition/answers'
import {
  moveOf,
  ownerMoveForm,
  ownerMoveNames,
  type OwnerMove,
  type OwnerMoveRequest,
} from '../../../contract/petition/moves'
import type { Refused } from '../../../contract/replies'
import { askedFields, type AskedField } from '../../../components/field/asked'
import { call } from '../../../services/cloud'
import { codeWith, petitionWith } from '../../../services/petitions'
import { forgetUnsent, keepUnsent, openUnsent } from '../../../services/unsent'

interface Data {
  id: string
  move: OwnerMove
  label: string
  /** Said before it is done, because it cannot be undone. */
  warns: string
  /** What is asked, in order. */
  names: string[]
  fields: Record<string, AskedField>
  values: Record<string, unknown>
  problems: Problems
  /** The case that it is about, once it is known. */
  subject: string
  number: string
  /** What the department said last. */
  said: string
  /** Whether the case has moved on, so that this cannot be done any more. */
  closed: boolean
  /** Whether the warning is on the screen. */
  warning: boolean
  sending: boolean
}

const data: Data = {
  id: '',
  move: 'supplement',
  label: '',
  warns: '',
  names: [],
  fields: {},
  values: {},
  problems: {},
  subject: '',
  number: '',
  said: '',
  closed: false,
  warning: false,
  sending: false,
}

/** One page for whatever the one who sent a petition may do with it, drawn from the table of moves. */
Page({
  data,
  onLoad({ id = '', move: named }: Record<string, string | undefined>) {
    const move = ownerMoveNames.find((known) => known === named) ?? 'supplement'
    const { label, warns = '', asks } = moveOf(move)
    const values = (openUnsent(id, move) as Record<string, unknown> | undefined) ?? {}
    void wx.setNavigationBarTitle({ title: label })
    this.setData({ id, move, label, warns, names: Object.keys(asks), fields: askedFields(asks), values })
    void this.loadCase()
  },
  async loadCase() {
    const reply = await petitionWith(this.data.id)
    // Without an answer the form stands by itself; sending it says what is wrong.
    if (reply.ok) this.show(reply.data)
  },
  show({ subject, number, may, timeline }: PetitionDetail) {
    this.setData({ subject, number, said: timeline.at(-1)?.words ?? '', closed: !may.includes(this.data.move) })
  },
  answer({ detail }: { detail: { name: string; value: unknown } }) {
    const { id, move, values, problems } = this.data
    this.setData({ [`values.${detail.name}`]: detail.value ?? null })
    if (problems[detail.name]) this.setData({ [`problems.${detail.name}`]: '' })
    keepUnsent(id, move, values)
  },
  async send() {
    const { id, move, sending, warning } = this.data
    if (sending || warning) return undefined
    const { value, problems } = ownerMoveForm.read(this.content())
    if (problems) return this.point(problems)
    this.setData({ problems: {} })
    if (!(await this.confirms())) return undefined
    this.setData({ sending: true })
    await this.deliver(id, move, value)
    return this.setData({ sending: false })
  },
  /** What cannot be undone is asked about once more. */
  async confirms() {
    const { label, warns } = this.data
    if (!warns) return true
    this.setData({ warning: true })
    const { confirm } = await wx.showModal({ title: `${label}？`, content: warns, confirmText: label.slice(0, 4) })
    this.setData({ warning: false })
    return confirm
  },
  async deliver(id: string, move: OwnerMove, request: OwnerMoveRequest) {
    const reply = await call('petition.own.act', request)
    if (reply.ok) {
      forgetUnsent(id, move)
      void wx.showToast({ title: '已经送到', icon: 'success' })
      void wx.navigateBack()
    } else if (reply.error.fields) this.point(reply.error.fields)
    else await this.explain(reply.error)
  },
  /** Perhaps the case has moved on: then the page itself says so, and what was written stays. */
  async explain({ code, message }: Refused) {
    if (code === 'CONFLICT') await this.loadCase()
    if (!this.data.closed) this.say(message)
  },
  say(content: string) {
    void wx.showModal({ title: '还没有送到', content, showCancel: false, confirmText: '知道了' })
  },
  /** Shows what is wrong at its field; what belongs to no field is said. */
  point(problems: Problems) {
    this.setData({ problems })
    const first = this.data.names.find((name) => problems[name])
    if (first) void wx.pageScrollTo({ selector: `#field-${first}`, offsetTop: -24, duration: 300 })
    else this.say(Object.values(problems).join('\n'))
  },
  back() {
    void wx.navigateBack()
  },
  /** What would be sent: the named fields that are asked. */
  content(): Record<string, unknown> {
    const { id, move, values } = this.data
    const { asks } = moveOf(move)
    const given = Object.entries(values).filter(([name]) => asks[name] && isAsked(asks[name], values))
    return { id, move, ...codeWith(id), ...Object.fromEntries(given) }
  },
})
