import { beginningOf, isAsked, type Problems } from '../../../contract/form'
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
import { attachedIn, unfinishedIn, type DraftFile, type MoveDraft } from '../../../services/drafts/draft'
import { forgetFiles, resumed } from '../../../services/drafts/drafts'
import { openEvidence, type DraftEvidence } from '../../../services/files/evidence'
import { evidenceHooks } from '../../../services/files/evidence-hooks'
import { codeWith, petitionWith } from '../../../services/petition/petitions'
import { forgetUnsent, keepUnsent, openUnsent } from '../../../services/drafts/unsent'

interface Kept {
  draft: MoveDraft
  evidence: DraftEvidence
}

interface Data {
  id: string
  move: OwnerMove
  label: string
  /** Said before it is done, because it cannot be undone. */
  warns: string
  /** What is asked, in order. */
  names: string[]
  fields: Record<string, AskedField>
  values: MoveDraft['values']
  files: DraftFile[]
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
  files: [],
  problems: {},
  subject: '',
  number: '',
  said: '',
  closed: false,
  warning: false,
  sending: false,
}

const fresh = (key: string, move: OwnerMove): MoveDraft => ({
  key,
  values: beginningOf(moveOf(move).asks),
  files: [],
})

/** One page for whatever the one who sent a petition may do with it, drawn from the table of moves. */
Page({
  data,
  onLoad({ id = '', move: named }: Record<string, string | undefined>) {
    const move = ownerMoveNames.find((known) => known === named) ?? 'supplement'
    const { label, warns = '', asks } = moveOf(move)
    void wx.setNavigationBarTitle({ title: label })
    this.setData({ id, move, label, warns, names: Object.keys(asks), fields: askedFields(asks) })
    this.begin()
    void this.loadCase()
  },
  onUnload() {
    this.kept().evidence.stop()
  },
  begin() {
    const { id, move } = this.data
    const draft = resumed((openUnsent(id, move) as MoveDraft | undefined) ?? fresh(id, move))
    const evidence = openEvidence(draft, () => this.filesChanged())
    Object.assign(this, { unseen: { draft, evidence } satisfies Kept })
    this.setData({ values: draft.values, files: draft.files })
    evidence.resume()
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
    const { draft } = this.kept()
    draft.values = { ...draft.values, [detail.name]: detail.value ?? null }
    this.setData({ [`values.${detail.name}`]: detail.value ?? null })
    this.clear(detail.name)
    this.keep()
  },
  ...evidenceHooks,
  filesChanged() {
    const { draft } = this.kept()
    this.setData({ files: draft.files })
    if (!unfinishedIn(draft)) this.clear('evidence')
    this.keep()
  },
  /** A field's problem is gone once it is answered anew. */
  clear(name: string) {
    if (this.data.problems[name]) this.setData({ [`problems.${name}`]: '' })
  },
  keep() {
    keepUnsent(this.data.id, this.data.move, this.kept().draft)
  },
  async send() {
    const { sending, warning } = this.data
    if (sending || warning) return undefined
    const { value, problems } = ownerMoveForm.read(this.content())
    const unfinished = unfinishedIn(this.kept().draft)
    if (!value || unfinished) return this.point({ ...problems, ...(unfinished && { evidence: unfinished }) })
    this.setData({ problems: {} })
    if (!(await this.confirms())) return undefined
    this.setData({ sending: true })
    await this.deliver(value)
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
  async deliver(request: OwnerMoveRequest) {
    const reply = await call('petition.own.act', request)
    if (reply.ok) {
      this.forget()
      void wx.showToast({ title: '已经送到', icon: 'success' })
      void wx.navigateBack()
    } else if (reply.error.fields) this.point(reply.error.fields)
    else await this.explain(reply.error)
  },
  /** Nothing of it stays on the phone. */
  forget() {
    const { draft, evidence } = this.kept()
    evidence.stop()
    forgetFiles(draft.files)
    forgetUnsent(this.data.id, this.data.move)
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
    const { id, move } = this.data
    const { asks } = moveOf(move)
    const { draft } = this.kept()
    const values: Record<string, unknown> = { ...draft.values, evidence: attachedIn(draft) }
    const given = Object.entries(values).filter(([name]) => asks[name] && isAsked(asks[name], values))
    return { id, move, ...codeWith(id), ...Object.fromEntries(given) }
  },
  /** What belongs to this page and not to the screen. */
  kept() {
    return (this as unknown as { unseen: Kept }).unseen
  },
})
