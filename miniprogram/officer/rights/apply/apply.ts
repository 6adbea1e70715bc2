import type { Problems } from '../../../contract/form'
import type { Application } from '../../../contract/rights/form'
import { call } from '../../../services/cloud'
import { unfinishedIn } from '../../../services/drafts/draft'
import { forgetFiles, resumed } from '../../../services/drafts/drafts'
import { forgetUnsent, keepUnsent, openUnsent } from '../../../services/drafts/unsent'
import { filesOf } from '../../../services/files/door'
import { openEvidence, type DraftEvidence } from '../../../services/files/evidence'
import { evidenceHooks } from '../../../services/files/evidence-hooks'
import type { Standing } from '../../../services/outbox/parcel'
import { outbox } from '../../../services/outbox/phone-outbox'
import { isOffline } from '../../../services/network'
import { identifyHook } from '../../identify'
import { claimOfRecord, claimWithKey, formOf, formOfRecord } from '../claims'
import {
  beginDraft,
  fieldOrder,
  isCutOff,
  isTouched,
  missingIn,
  readyToSend,
  type ApplicationDraft,
} from './application'
import { emptyForm, takenOf, type Taken } from './data'
import { draftIn, handOver, takeBack } from './handing'
import { waitingHooks, waitingOf } from './waiting'

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
    this.unfollow()
    this.kept().evidence.stop()
  },
  begin(key: string, claim: string) {
    const standing = outbox.standing()
    const tapped = key ? claimWithKey(standing, key) : claimOfRecord(standing, claim)
    const form = formOf(standing, tapped?.key ?? key) ?? formOfRecord(standing, claim)
    const place = form?.group ?? tapped?.key ?? (claim || key || 'new')
    const left = openUnsent(place, what) as ApplicationDraft | undefined
    const draft = resumed(left ?? (form ? draftIn(form) : beginDraft(tapped, { key, claim })))
    const evidence = openEvidence(draft, filesOf('rights.evidence'), () => this.filesChanged())
    Object.assign(this, { unseen: { place, draft, evidence } satisfies Kept })
    const waiting = form && form.state !== 'refused' ? waitingOf(standing, form) : null
    const shown = { claimed: place !== 'new', problems: {}, wrong: false, files: draft.files, waiting }
    // Only what is on the screen can be gone to.
    this.setData({ ...shown, ...this.standing() }, () => form?.state === 'refused' && this.sayRefused(form))
    if (!waiting) evidence.resume()
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
  ...waitingHooks,
  filesChanged() {
    const { draft } = this.kept()
    const waited = unfinishedIn(draft) ? {} : this.cleared('evidence')
    this.setData({ files: draft.files, ...waited, ...this.standing() })
    this.keep()
  },
  async submit() {
    if (this.data.sending) return
    const { draft } = this.kept()
    const goes = isOffline() || isCutOff(draft) ? 'later' : 'now'
    const { application, problems } = readyToSend(draft, goes)
    if (problems) return this.point(problems)
    if (goes === 'later') return this.leave(application)
    this.setData({ sending: true, problems: {}, wrong: false })
    const reply = await call('rights.apply', application)
    this.setData({ sending: false })
    if (reply.ok) this.finish(takenOf(reply.data))
    else if (reply.error.code === 'NETWORK') this.leave(application)
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
  /** Without a network it stays on the phone, and sends itself when there is one. */
  leave(application: Application) {
    const { draft, place, evidence } = this.kept()
    evidence.stop()
    handOver(draft, application)
    forgetUnsent(place, what)
    this.begin(draft.key, '')
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 })
    void outbox.run()
  },
  /** The cloud would not take what had waited on the phone: in its words, over what was written. */
  sayRefused({ code, problem = '', problems = {} }: Standing) {
    if (code === 'DENIED') this.setData({ denied: true })
    else if (Object.keys(problems).length) this.point(problems)
    else this.say(problem)
  },
  finish(taken: Taken) {
    const { key } = this.kept().draft
    this.forget()
    // What was tapped is an application now: what is still on its way for it goes on.
    outbox.release(key)
    void outbox.retry(key)
    void wx.setNavigationBarTitle({ title: '已经提交' })
    this.setData({ taken, waiting: null, sending: false })
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
    takeBack(draft.key)
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
