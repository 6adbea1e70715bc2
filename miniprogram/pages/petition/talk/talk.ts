import type { PetitionDetail } from '../../../contract/petition/answers'
import { actions } from '../../../contract/actions'
import { askedFields } from '../../../components/field/asked'
import { call } from '../../../services/cloud'
import { attachedIn, unfinishedIn, type DraftFile, type TalkDraft } from '../../../services/drafts/draft'
import { forgetFiles, randomKey, resumed } from '../../../services/drafts/drafts'
import { petitionFiles } from '../../../services/files/door'
import { openEvidence, type DraftEvidence } from '../../../services/files/evidence'
import { evidenceHooks } from '../../../services/files/evidence-hooks'
import { codeWith, petitionWith } from '../../../services/petition/petitions'
import { forgetUnsent, keepUnsent, openUnsent } from '../../../services/drafts/unsent'
import { withLinksOf } from '../detail/links'

const sayForm = actions['petition.talk.say'].input
const unsent = 'talk'
/** So many are shown first; more are unfolded on demand. */
const atFirst = 20

interface Kept {
  draft: TalkDraft
  evidence: DraftEvidence
}

Page({
  data: {
    id: '',
    petition: null as PetitionDetail | null,
    entries: [] as PetitionDetail['talk'],
    /** How many earlier ones are folded away. */
    earlier: 0,
    fields: askedFields(sayForm.fields),
    words: '',
    files: [] as DraftFile[],
    /** Whether files are being added. */
    adding: false,
    problem: '',
    sending: false,
    /** Why there is nothing to show. */
    failure: '',
  },
  onLoad({ id = '' }: Record<string, string | undefined>) {
    this.setData({ id })
    this.begin()
  },
  onShow() {
    void this.load()
  },
  onUnload() {
    this.kept().evidence.stop()
  },
  async onPullDownRefresh() {
    await this.load()
    void wx.stopPullDownRefresh()
  },
  begin() {
    const left = openUnsent(this.data.id, unsent) as TalkDraft | undefined
    const draft = resumed(left ?? { key: randomKey(), words: '', files: [] })
    const evidence = openEvidence(draft, petitionFiles, () => this.filesChanged())
    Object.assign(this, { unseen: { draft, evidence } satisfies Kept })
    this.setData({ words: draft.words, files: draft.files, adding: draft.files.length > 0, problem: '' })
    evidence.resume()
  },
  async load() {
    const reply = await petitionWith(this.data.id)
    if (reply.ok) return this.show(reply.data)
    if (this.data.petition) void wx.showToast({ title: reply.error.message, icon: 'none' })
    else this.setData({ failure: reply.error.message })
  },
  show(answered: PetitionDetail) {
    const { petition: shown, entries } = this.data
    const petition = shown ? withLinksOf(shown, answered) : answered
    const { talk } = petition
    // What was unfolded stays so.
    const from = Math.max(0, talk.length - Math.max(atFirst, entries.length))
    this.setData({ petition, entries: talk.slice(from), earlier: from, failure: '' })
    // The newest is at the bottom, where the eye is to begin.
    if (talk.length > (shown?.talk.length ?? 0)) void wx.pageScrollTo({ scrollTop: 1e6, duration: 0 })
  },
  showEarlier() {
    const { petition } = this.data
    if (petition) this.setData({ entries: petition.talk, earlier: 0 })
  },
  async retry() {
    this.setData({ failure: '' })
    await this.load()
  },
  write({ detail }: { detail: { value: unknown } }) {
    const { draft } = this.kept()
    draft.words = typeof detail.value === 'string' ? detail.value : ''
    this.setData({ words: draft.words, problem: '' })
    this.keep()
  },
  startAdding() {
    this.setData({ adding: true })
  },
  ...evidenceHooks,
  filesChanged() {
    const { draft } = this.kept()
    this.setData({ files: draft.files, ...(unfinishedIn(draft) ? {} : { problem: '' }) })
    this.keep()
  },
  keep() {
    keepUnsent(this.data.id, unsent, this.kept().draft)
  },
  async say() {
    const { id, sending } = this.data
    if (sending) return
    const { draft } = this.kept()
    const said = { id, ...codeWith(id), draft: draft.key, words: draft.words, evidence: attachedIn(draft) }
    const { value, problems } = sayForm.read(said)
    const problem = unfinishedIn(draft) ?? Object.values(problems ?? {})[0]
    if (!value || problem) return this.setData({ problem: problem ?? '' })
    this.setData({ sending: true, problem: '' })
    const reply = await call('petition.talk.say', value)
    this.setData({ sending: false })
    if (reply.ok) this.finish(reply.data)
    else this.setData({ problem: Object.values(reply.error.fields ?? {})[0] ?? reply.error.message })
  },
  finish(petition: PetitionDetail) {
    const { draft, evidence } = this.kept()
    evidence.stop()
    forgetUnsent(this.data.id, unsent)
    forgetFiles(draft.files)
    this.begin()
    this.show(petition)
  },
  /** What belongs to this page and not to the screen. */
  kept() {
    return (this as unknown as { unseen: Kept }).unseen
  },
})
