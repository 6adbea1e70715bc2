import type { Problems } from '../../../contract/form'
import type { Unit } from '../../../contract/people/answers'
import type { Receipt } from '../../../contract/petition/answers'
import { petitionForm, petitionKinds, type PetitionKind } from '../../../contract/petition/form'
import { askedFields, type AskedField } from '../../../components/field/asked'
import { call } from '../../../services/cloud'
import type { Draft, DraftFile } from '../../../services/draft'
import { clearDraft, isTouched, openDraft, saveDraft } from '../../../services/drafts'
import { chooseMedia, type LocalFile } from '../../../services/files'
import { handOver } from '../../../services/receipts'
import type { Recorded } from '../../../services/recording'
import { openEvidence, type DraftEvidence } from './evidence'
import { askedNow, fieldOrder, missingIn, readyToSend, sections } from './submission'

/** A draft is written to the phone this long after the last change, and at once when the page goes away. */
const saveAfter = 400

interface Kept {
  draft: Draft
  evidence: DraftEvidence
  saving: number
}

interface Data {
  sections: typeof sections
  fields: Record<string, AskedField>
  /** Which fields are asked now. */
  asked: Record<string, boolean>
  values: Record<string, unknown>
  files: DraftFile[]
  units: Unit[]
  problems: Problems
  /** Whether something that was filled in is wrong. */
  wrong: boolean
  /** Labels of what must still be filled in, in one line. */
  missing: string
  sending: boolean
  /** Whether there is anything to clear. */
  touched: boolean
}

const data: Data = {
  sections,
  fields: askedFields(petitionForm.fields),
  asked: {},
  values: {},
  files: [],
  units: [],
  problems: {},
  missing: '',
  wrong: false,
  sending: false,
  touched: false,
}

Page({
  data,
  onLoad({ kind = 'COMPLAINT' }: Record<string, string | undefined>) {
    this.begin(kind as PetitionKind)
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
    const evidence = openEvidence(draft, () => this.filesChanged())
    Object.assign(this, { unseen: { draft, evidence, saving: 0 } satisfies Kept })
    void wx.setNavigationBarTitle({ title: `我要${petitionKinds[kind]}` })
    this.setData({ values: draft.values, files: draft.files, problems: {}, wrong: false, ...this.standing() })
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
  async chooseFiles({ detail }: { detail: { source: 'album' | 'camera' } }) {
    const count = this.kept().evidence.room()
    if (count) await this.take(await chooseMedia(detail.source, count))
    else void wx.showToast({ title: '文件已经够多了，请先移除一些', icon: 'none' })
  },
  async takeNote({ detail }: { detail: Recorded }) {
    await this.take([{ kind: 'audio', ...detail }])
  },
  async take(chosen: LocalFile[]) {
    const refusals = await this.kept().evidence.add(chosen)
    if (!refusals.length) return
    void wx.showModal({
      title: '有文件没有加上',
      content: refusals.join('\n'),
      showCancel: false,
      confirmText: '知道了',
    })
  },
  filesChanged() {
    this.setData({ files: this.kept().draft.files, ...this.cleared('evidence'), ...this.standing() })
    this.save()
  },
  retryFile({ detail }: { detail: { key: string } }) {
    this.kept().evidence.retry(detail.key)
  },
  lookAt({ detail }: { detail: { key: string } }) {
    this.kept().evidence.look(detail.key)
  },
  async removeFile({ detail }: { detail: { key: string } }) {
    const content = '移除后这个文件不会提交，手机里的原文件不受影响。'
    const { confirm } = await wx.showModal({ title: '移除这个文件？', content, confirmText: '移除' })
    if (confirm) this.kept().evidence.remove(detail.key)
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
    else
      void wx.showModal({
        title: '还没有提交成功',
        content: reply.error.message,
        showCancel: false,
        confirmText: '知道了',
      })
  },
  /** Shows what is wrong at its field and goes to the first; what belongs to no field is said. */
  point(problems: Problems) {
    this.setData({ problems, wrong: true })
    const first = fieldOrder.find((name) => problems[name])
    if (first) void wx.pageScrollTo({ selector: `#field-${first}`, offsetTop: -24, duration: 300 })
    else void wx.showModal({ title: '还没有提交成功', content: Object.values(problems).join('\n'), showCancel: false })
  },
  finish(receipt: Receipt) {
    const { id, number, dueAt = '', dueProvisional } = receipt
    const { draft, evidence } = this.kept()
    evidence.stop()
    clearDraft(draft)
    // Nothing may write the draft again once its receipt is in.
    draft.key = ''
    const due = `dueAt=${encodeURIComponent(dueAt)}${dueProvisional ? '&dueProvisional=true' : ''}`
    const query = `id=${id}&number=${number}&${due}&signing=${draft.values.signing}`
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
  /** A field's problem is gone once it is answered anew. */
  cleared(name: string) {
    const { problems } = this.data
    const wrong = Object.keys(problems).some((other) => other !== name && problems[other])
    return problems[name] ? { [`problems.${name}`]: '', wrong } : {}
  },
  /** What follows from the draft and is shown. */
  standing() {
    const { draft } = this.kept()
    return { asked: askedNow(draft), missing: missingIn(draft).join('、'), touched: isTouched(draft) }
  },
  /** What belongs to this page and not to the screen. */
  kept() {
    return (this as unknown as { unseen: Kept }).unseen
  },
})
