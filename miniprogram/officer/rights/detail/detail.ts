import type { RightsDetail } from '../../../contract/rights/answers'
import { rightsMoveOf, type ApplicantMove } from '../../../contract/rights/moves'
import { rightsPapers } from '../../../contract/rights/papers'
import { rightsStatusOf } from '../../../contract/rights/statuses'
import type { Promised } from '../../../components/promise-clock/clock'
import type { StageStep } from '../../../components/stage-bar/steps'
import { call } from '../../../services/cloud'
import { callPolice } from '../../../services/emergency'
import { outbox } from '../../../services/outbox/phone-outbox'
import { remindOfRights } from '../../../services/reminders'
import { go } from '../../../services/way'
import { identifyHook } from '../../identify'
import type { Captures } from '../capturing/capture'
import { capturingHooks } from '../capturing/hooks'
import { rowsOf, type CapturedRow } from '../capturing/rows'
import { claimOfRecord } from '../claims'
import { markOf, promisedOf, stepsFor, titleOf, type Mark } from '../../../services/rights/faces'
import { factsOf, type Fact } from '../facts'
import { outcomeOf, type Outcome } from './outcome'
import { actionsOf, lawyerRow, measureRow, type Action, type LawyerRow, type MeasureRow } from './rows'

Page({
  data: {
    id: '',
    rights: null as RightsDetail | null,
    papers: rightsPapers,
    title: '',
    mark: null as Mark | null,
    steps: [] as StageStep[],
    promised: null as Promised | null,
    /** How it was settled, and what may be done about it until when. */
    outcome: null as Outcome | null,
    /** What comes next, in the officer's words. */
    next: '',
    /** Whether the officer is waited for. */
    asked: false,
    /** The one step that is offered first, and the others that are open. */
    first: null as Action | null,
    others: [] as Action[],
    measures: [] as MeasureRow[],
    lawyers: [] as LawyerRow[],
    facts: [] as Fact[],
    /** Files of this phone that are on their way. */
    rows: [] as CapturedRow[],
    /** Why there is nothing to show. */
    failure: '',
    denied: false,
  },
  onLoad({ id = '' }: Record<string, string | undefined>) {
    this.setData({ id })
  },
  onShow() {
    Object.assign(this, { stop: outbox.follow(() => this.drawFiles()) })
    void this.load()
    void outbox.run()
  },
  onHide() {
    this.unfollow()
  },
  onUnload() {
    this.unfollow()
  },
  unfollow() {
    ;(this as unknown as { stop?: () => void }).stop?.()
  },
  async onPullDownRefresh() {
    await this.load()
    void wx.stopPullDownRefresh()
  },
  async retry() {
    this.setData({ failure: '' })
    await this.load()
  },
  async load() {
    const reply = await call('rights.progress', { id: this.data.id })
    if (reply.ok) return this.show(reply.data)
    if (this.data.rights) void wx.showToast({ title: reply.error.message, icon: 'none' })
    else this.setData({ failure: reply.error.message, denied: reply.error.code === 'DENIED' })
  },
  show(rights: RightsDetail) {
    const { next, paused = false } = rightsStatusOf(rights.status)
    const actions = actionsOf(rights)
    const first = actions.find(({ move }) => !rightsMoveOf(move).aside) ?? null
    this.setData({
      rights,
      title: titleOf(rights),
      mark: markOf(rights.status),
      steps: stepsFor(rights),
      outcome: outcomeOf(rights),
      promised: promisedOf(rights),
      next,
      asked: paused || rights.urgent === true,
      first,
      others: actions.filter((action) => action !== first),
      measures: rights.measures.map(measureRow),
      lawyers: rights.lawyers.map(lawyerRow),
      facts: factsOf(rights),
      failure: '',
      denied: false,
    })
    this.drawFiles()
    // What has arrived for it is among its evidence now.
    const to = this.capturesFor()
    if ('record' in to) outbox.release(to.record)
  },
  /** What has arrived stands among the evidence once that was read anew. */
  drawFiles() {
    const standing = outbox.standing()
    const to = this.capturesFor()
    const group = 'claim' in to ? to.claim : to.record
    const rows = rowsOf(standing, group, outbox.unreached())
    const left = rows.filter(({ state }) => state !== 'arrived')
    const arrived = left.length < this.data.rows.length
    this.setData({ rows: left })
    if (arrived) void this.load()
  },
  /** What was tapped on this phone may hold files that are still to go after it. */
  capturesFor(): Captures {
    const { id } = this.data
    const tapped = claimOfRecord(outbox.standing(), id)
    return tapped ? { claim: tapped.key } : { record: id }
  },
  ...capturingHooks,
  fillIn() {
    go(`/officer/rights/apply/apply?claim=${this.data.id}`)
  },
  act({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { move: ApplicantMove }>) {
    const { id } = this.data
    const { move } = currentTarget.dataset
    // A lawyer is looked up first.
    if (move === 'askLawyer') return go(`/officer/rights/lawyers/lawyers?case=${id}`)
    return go(`/officer/rights/act/act?id=${id}&move=${move}`)
  },
  showPaper({ detail }: { detail: { id: string } }) {
    go(`/officer/rights/certificate/certificate?id=${this.data.id}&paper=${detail.id}`)
  },
  async remind() {
    await remindOfRights(this.data.id)
  },
  copyNumber() {
    const { rights } = this.data
    if (rights) void wx.setClipboardData({ data: rights.number })
  },
  openPlace() {
    const { name = '', address = '', latitude, longitude } = this.data.rights?.place ?? {}
    if (latitude === undefined || longitude === undefined) return
    void wx.openLocation({ latitude, longitude, name, address })
  },
  callPolice,
  ...identifyHook,
})
