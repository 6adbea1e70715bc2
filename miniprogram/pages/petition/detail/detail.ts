import { momentOf } from '../../../contract/moments'
import type { PetitionDetail } from '../../../contract/petition/answers'
import { petitionForm, petitionKinds, signings } from '../../../contract/petition/form'
import { call } from '../../../services/cloud'
import { codeFor } from '../../../services/codes'

/** Links to evidence outlive this many milliseconds; until then what is on the screen is left alone. */
const freshFor = 5 * 60_000

interface Fact {
  label: string
  words: string
}

Page({
  data: {
    id: '',
    petition: null as PetitionDetail | null,
    facts: [] as Fact[],
    /** Why there is nothing to show. */
    failure: '',
    evidenceAt: 0,
  },
  onLoad({ id = '' }: Record<string, string | undefined>) {
    this.setData({ id })
  },
  onShow() {
    void this.load()
  },
  async onPullDownRefresh() {
    this.setData({ evidenceAt: 0 })
    await this.load()
    void wx.stopPullDownRefresh()
  },
  async load() {
    const { id } = this.data
    // Whoever came with a code need not be the one who sent it.
    const code = codeFor(id)
    const reply = await (code ? call('petition.find', { code }) : call('petition.progress', { id }))
    if (reply.ok) return this.show(reply.data)
    if (this.data.petition) void wx.showToast({ title: reply.error.message, icon: 'none' })
    else this.setData({ failure: reply.error.message })
  },
  show(petition: PetitionDetail) {
    const { petition: shown, evidenceAt } = this.data
    const fresh = shown && Date.now() - evidenceAt < freshFor && shown.evidence.length === petition.evidence.length
    this.setData({
      petition: fresh ? { ...petition, evidence: shown.evidence } : petition,
      facts: factsOf(petition),
      failure: '',
      ...(fresh ? {} : { evidenceAt: Date.now() }),
    })
  },
  async retry() {
    this.setData({ failure: '' })
    await this.load()
  },
  copyNumber() {
    const { petition } = this.data
    if (petition) void wx.setClipboardData({ data: petition.number })
  },
  openPlace() {
    const { name, address, latitude, longitude } = this.data.petition?.place ?? {}
    if (latitude === undefined || longitude === undefined) return
    void wx.openLocation({ latitude, longitude, name: name ?? '', address: address ?? '' })
  },
})

function factsOf({ kind, unitName, happenedAt, place, signing, submittedAt }: PetitionDetail): Fact[] {
  const { unit, happenedAt: happened, place: at } = petitionForm.fields
  const facts: [string, string | undefined][] = [
    ['类别', petitionKinds[kind]],
    [unit.label, unitName],
    [happened.label, happenedAt && momentOf(happenedAt)],
    [at.label, place && [place.name, place.address].filter(Boolean).join('，')],
    ['署名', signings[signing]],
    ['提交时间', momentOf(submittedAt)],
  ]
  return facts.flatMap(([label, words]) => (words ? [{ label, words }] : []))
}
