import type { Problems } from '../../../contract/form'
import type { Receipt } from '../../../contract/petition/answers'
import type { ConsentKind } from '../../../contract/petition/consents'
import { everyKind, petitionKinds, type PetitionKind } from '../../../contract/petition/kinds'
import { call } from '../../../services/cloud'
import { callPolice } from '../../../services/emergency'
import { unfinishedIn, type Draft } from '../../../services/drafts/draft'
import { clearDraft, isTouched, openDraft, saveDraft } from '../../../services/drafts/drafts'
import { petitionFiles } from '../../../services/files/door'
import { openEvidence, type DraftEvidence } from '../../../services/files/evidence'
import { evidenceHooks } from '../../../services/files/evidence-hooks'
import { handOver } from '../../../services/petition/receipts'
import { agreedIn, shownConsents, unagreedIn } from './consents'
import { emptyForm } from './data'
import { askedNow, fieldOrder, fieldsOf, missingIn, readyToSend, sectionsOf } from './submission'
import { go } from '../../../services/way'

/** A draft is written to the phone this long after the last change, and at once when the page goes away. */
const saveAfter = 400

interface Kept {
  draft: Draft
  evidence: DraftEvidence
  saving: number
}

Page({
  data: emptyForm,
  onLoad({ kind = '' }: Record<string, string | undefined>) {
    this.begin(everyKind.find((known) => known === kind) ?? 'COMPLAINT')
    void this.loadUnits()
  },
  onHide() {
    this.save()
  },
  onUnload() {
    this.kept().evidence.stop()
    if (this.kept().draft.key) this.save()
  },
  begin(kind: PetitionKind) {
    const draft = openDraft(kind)
    const evidence = openEvidence(draft, petitionFiles, () => this.filesChanged())
    Object.assign(this, { unseen: { draft, evidence, saving: 0 } satisfies Kept })
    void wx.setNavigationBarTitle({ title: petitionKinds[kind].door })
    this.setData({ sections: sectionsOf(kind), fields: fieldsOf(kind), problems: {}, wrong: false })
    this.setData({ values: draft.values, files: draft.files, ...this.standing() })
    evidence.resume()
  },
  async loadUnits() {
    const reply = await call('people.units', {})
    // The field says itself that the list is missing; it may be left empty.
    if (reply.ok) this.setData({ units: reply.data })
  },
  answer({ detail }: { detail: { name: string; value: unknown } }) {
    const { draft } = this.kept()
    draft.values = { ...draft.values, [detail.name]: detail.value }
    this.setData({ [`values.${detail.name}`]: detail.value ?? null, ...this.cleared(detail.name), ...this.standing() })
    this.saveSoon()
  },
  /** WeChat has asked whether the number that it knows may be filled in. */
  async takeNumber({ detail }: { detail: { code?: string } }) {
    if (!detail.code || this.data.numbering) return
    this.setData({ numbering: true })
    const reply = await call('people.number', { code: detail.code })
    this.setData({ numbering: false })
    if (reply.ok) this.answer({ detail: { name: 'phone', value: reply.data.phone } })
    else void wx.showToast({ title: reply.error.message, icon: 'none' })
  },
  /** Each kind of data is agreed to by itself (个人信息保护法 第二十九条). */
  agree({ detail: { name, agreed } }: { detail: { name: ConsentKind; agreed: boolean } }) {
    const { draft } = this.kept()
    const others = agreedIn(draft).filter((other) => other !== name)
    draft.agreed = agreed ? [...others, name] : others
    this.setData({ ...this.cleared(), ...this.standing() })
    this.saveSoon()
  },
  openPrivacy() {
    go('/pages/privacy/privacy')
  },
  callPolice,
  ...evidenceHooks,
  filesChanged() {
    const { draft } = this.kept()
    const waited = this.cleared(unfinishedIn(draft) ? undefined : 'evidence')
    this.setData({ files: draft.files, ...waited, ...this.standing() })
    this.save()
  },
  async submit() {
    if (this.data.sending) return
    this.save()
    const { submission, problems } = readyToSend(this.kept().draft)
    if (problems) return this.point(problems)
    this.setData({ sending: true, problems: {}, wrong: false })
    const reply = await call('petition.submit', submission)
    this.setData({ sending: false })
    if (reply.ok) this.finish(reply.data)
    else if (reply.error.fields) this.point(reply.error.fields)
    else this.say(reply.error.message)
  },
  /** Shows what is wrong at its field and goes to the first; what belongs to no field is said. */
  point(problems: Problems) {
    this.setData({ problems, wrong: true })
    const first = [...fieldOrder, 'consent'].find((name) => problems[name])
    if (first) void wx.pageScrollTo({ selector: `#field-${first}`, offsetTop: -24, duration: 300 })
    else this.say(Object.values(problems).join('\n'))
  },
  say(content: string) {
    void wx.showModal({ title: '还没有提交成功', content, showCancel: false, confirmText: '知道了' })
  },
  finish(receipt: Receipt) {
    const { id, number, kind, dueAt = '', dueProvisional } = receipt
    const { draft, evidence } = this.kept()
    evidence.stop()
    clearDraft(draft)
    // Nothing may write the draft again once its receipt is in.
    draft.key = ''
    const due = `dueAt=${encodeURIComponent(dueAt)}${dueProvisional ? '&dueProvisional=true' : ''}`
    const query = `id=${id}&number=${number}&kind=${kind}&${due}&signing=${draft.values.signing}`
    handOver(receipt)
    void wx.redirectTo({ url: `/pages/petition/receipt/receipt?${query}` })
  },
  async clear() {
    const content = '写下的内容和加上的文件都会从这里删除，不能恢复。'
    const { confirm } = await wx.showModal({ title: '清空草稿？', content, confirmText: '清空' })
    if (!confirm) return
    const { draft, evidence } = this.kept()
    evidence.stop()
    clearDraft(draft)
    this.begin(draft.kind)
    void wx.pageScrollTo({ scrollTop: 0 })
  },
  saveSoon() {
    const kept = this.kept()
    clearTimeout(kept.saving)
    kept.saving = setTimeout(() => this.save(), saveAfter)
  },
  save() {
    const { draft, saving } = this.kept()
    clearTimeout(saving)
    if (draft.key && isTouched(draft)) saveDraft(draft)
  },
  /** A field's problem is gone once it is answered anew, that of the consent once nothing is left to tick. */
  cleared(answered?: string) {
    const { problems } = this.data
    const isAgreed = unagreedIn(this.kept().draft).length === 0
    const known = Object.keys(problems).filter((name) => problems[name])
    const gone = known.filter((name) => name === answered || (isAgreed && name === 'consent'))
    if (!gone.length) return {}
    return { ...Object.fromEntries(gone.map((name) => [`problems.${name}`, ''])), wrong: known.length > gone.length }
  },
  /** What follows from the draft and is shown. */
  standing() {
    const { draft } = this.kept()
    // What is taken away loses its tick: when it comes back, it is asked about anew.
    draft.agreed = agreedIn(draft)
    const [missing, consents] = [missingIn(draft), shownConsents(draft)]
    return { asked: askedNow(draft), missing, consents, touched: isTouched(draft) }
  },
  /** What belongs to this page and not to the screen. */
  kept() {
    return (this as unknown as { unseen: Kept }).unseen
  },
})
