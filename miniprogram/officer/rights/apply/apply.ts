import type { Problems } from '../../../contract/form'
import { promisedWords, provisionalNote } from '../../../contract/case/due'
import type { RightsDetail } from '../../../contract/rights/answers'
import { rightsStatusOf } from '../../../contract/rights/statuses'
import { call } from '../../../services/cloud'
import { unfinishedIn } from '../../../services/drafts/draft'
import { forgetFiles, resumed } from '../../../services/drafts/drafts'
import { forgetUnsent, keepUnsent, openUnsent } from '../../../services/drafts/unsent'
import { filesOf } from '../../../services/files/door'
import { openEvidence, type DraftEvidence } from '../../../services/files/evidence'
import { evidenceHooks } from '../../../services/files/evidence-hooks'
import { outbox } from '../../../services/outbox/phone-outbox'
import { identifyHook } from '../../identify'
import { claimOfRecord, claimWithKey } from '../claims'
import { promisedOf } from '../../../services/rights/faces'
import { beginDraft, fieldOrder, isTouched, missingIn, readyToSend, type ApplicationDraft } from './application'
import { emptyForm, type Taken } from './data'

const what = 'apply'

interface Kept {
  /** Under which the draft is kept: of the claim that it fills in, or of the one new application. */
  place: string
  draft: ApplicationDraft
  evidence: DraftEvidence
}

Page({
  data: emptyForm,
  /** `draft` is the key of what was tapped on this phone, `claim` the record's id. */
  onLoad({ draft = '', claim = '' }: Record<string, string | undefined>) {
    this.begin(draft, claim)
    void this.loadOfficer()
  },
  onUnload() {
    this.kept().evidence.stop()
  },
  begin(key: string, claim: string) {
    const standing = outbox.standing()
    const tapped = key ? claimWithKey(standing, key) : claimOfRecord(standing, claim)
    const place = tapped?.key ?? (claim || key || 'new')
    const left = openUnsent(place, what) as ApplicationDraft | undefined
    const draft = resumed(left ?? beginDraft(tapped, { key, claim }))
    const evidence = openEvidence(draft, filesOf('rights.evidence'), () => this.filesChanged())
    Object.assign(this, { unseen: { place, draft, evidence } satisfies Kept })
    this.setData({ claimed: place !== 'new', problems: {}, wrong: false, files: draft.files, ...this.standing() })
    evidence.resume()
  },
  async loadOfficer() {
    const reply = await call('people.me', {})
    // Without an answer the form stands by itself; sending it says what is wrong.
    if (reply.ok) this.setData({ officer: reply.data.officer ?? null, denied: !reply.data.officer })
  },
  answer({ detail }: { detail: { name: string; value: unknown } }) {
    const { draft } = this.kept()
    draft.values = { ...draft.values, [detail.name]: detail.value ?? null }
    this.setData({ ...this.cleared(detail.name), ...this.standing() })
    this.keep()
  },
  chooseKind({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { value: string }>) {
    this.answer({ detail: { name: 'kind', value: currentTarget.dataset.value } })
  },
  ...evidenceHooks,
  filesChanged() {
    const { draft } = this.kept()
    const waited = unfinishedIn(draft) ? {} : this.cleared('evidence')
    this.setData({ files: draft.files, ...waited, ...this.standing() })
    this.keep()
  },
  async submit() {
    if (this.data.sending) return
    const { application, problems } = readyToSend(this.kept().draft)
    if (problems) return this.point(problems)
    this.setData({ sending: true, problems: {}, wrong: false })
    const reply = await call('rights.apply', application)
    this.setData({ sending: false })
    if (reply.ok) this.finish(reply.data)
    else if (reply.error.fields) this.point(reply.error.fields)
    else if (reply.error.code === 'DENIED') this.setData({ denied: true })
    else this.say(reply.error.message)
  },
  /** Shows what is wrong at its field and goes to the first; what belongs to no field is said. */
  point(problems: Problems) {
    this.setData({ problems, wrong: true })
    const first = fieldOrder.find((name) => problems[name])
    if (first) void wx.pageScrollTo({ selector: `#field-${first}`, offsetTop: -24, duration: 300 })
    else this.say(Object.values(problems).join('\n'))
  },
  say(content: string) {
    void wx.showModal({ title: '还没有提交成功', content, showCancel: false, confirmText: '知道了' })
  },
  finish(sent: RightsDetail) {
    this.forget()
    // What was tapped is an application now: what is still on its way for it goes on.
    outbox.release(this.kept().draft.key)
    void wx.setNavigationBarTitle({ title: '已经提交' })
    this.setData({ taken: takenOf(sent) })
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 })
  },
  async clear() {
    const content = '写下的内容和加上的文件都会从这里删除，不能恢复。'
    const { confirm } = await wx.showModal({ title: '清空草稿？', content, confirmText: '清空' })
    if (!confirm) return
    const { draft, place } = this.kept()
    this.forget()
    this.begin(place === draft.key ? place : '', draft.claim ?? '')
    void wx.pageScrollTo({ scrollTop: 0 })
  },
  /** Nothing of the draft stays on the phone. */
  forget() {
    const { place, draft, evidence } = this.kept()
    evidence.stop()
    forgetFiles(draft.files)
    forgetUnsent(place, what)
  },
  keep() {
    const { place, draft } = this.kept()
    if (isTouched(draft)) keepUnsent(place, what, draft)
  },
  /** A field's problem is gone once it is answered anew. */
  cleared(answered: string) {
    const known = Object.entries(this.data.problems).filter(([, problem]) => problem)
    if (!known.some(([name]) => name === answered)) return {}
    return { [`problems.${answered}`]: '', wrong: known.length > 1 }
  },
  /** What follows from the draft and is shown. */
  standing() {
    const { draft } = this.kept()
    return { values: draft.values, missing: missingIn(draft), touched: isTouched(draft) }
  },
  openCase() {
    void wx.redirectTo({ url: `/officer/rights/detail/detail?id=${this.data.taken?.id ?? ''}` })
  },
  goHome() {
    void wx.switchTab({ url: '/pages/home/home' })
  },
  retry() {
    void this.loadOfficer()
  },
  ...identifyHook,
  /** What belongs to this page and not to the screen. */
  kept() {
    return (this as unknown as { unseen: Kept }).unseen
  },
})

function takenOf(sent: RightsDetail): Taken {
  const { id, number, status, dueAt, dueProvisional } = sent
  const { promise } = promisedOf(sent)
  return {
    id,
    number,
    promised: promise && dueAt ? promisedWords(promise, { dueAt, ...(dueProvisional && { dueProvisional }) }) : '',
    basis: promise?.basis ?? '',
    note: dueProvisional ? provisionalNote : '',
    next: rightsStatusOf(status).next,
  }
}
