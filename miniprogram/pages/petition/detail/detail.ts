import type { PetitionDetail, TalkEntry } from '../../../contract/petition/answers'
import { isFinal, moveOf, type OwnerMove } from '../../../contract/petition/moves'
import { promisedWords } from '../../../contract/case/due'
import { papers } from '../../../contract/petition/papers'
import { statusOf } from '../../../contract/petition/statuses'
import type { Promised } from '../../../components/promise-clock/clock'
import type { StageStep } from '../../../components/stage-bar/steps'
import { urgentWords } from '../../../components/police-call/words'
import { call } from '../../../services/cloud'
import { callPolice } from '../../../services/emergency'
import { markOf, petitionSteps, promisedOf } from '../../../services/petition/faces'
import { codeWith, petitionWith } from '../../../services/petition/petitions'
import { remindOfPetition } from '../../../services/reminders'
import { factsOf, type Fact } from '../../../services/petition/facts'
import { withLinksOf } from './links'
import { go } from '../../../services/way'

/** Links to evidence outlive this many milliseconds; until then what is on the screen is left alone. */
const freshFor = 5 * 60_000
/** So much of the talk is shown here; its own page has all of it. */
const latestOfTalk = 2

interface Action {
  move: OwnerMove
  label: string
  /** Its last day, where it has one. */
  until: string
}

Page({
  data: {
    id: '',
    petition: null as PetitionDetail | null,
    mark: null as ReturnType<typeof markOf> | null,
    steps: [] as StageStep[],
    promised: null as Promised | null,
    papers,
    /** Said first of what goes on at this moment. */
    urgent: '',
    /** What comes next, in the citizen's words. */
    next: '',
    /** Whether the promise stands still until the citizen has done something. */
    asked: false,
    /** The one step that is offered first, and the others that are open. */
    first: null as Action | null,
    others: [] as Action[],
    /** Whether it may still move, so that there is something to be told of. */
    going: false,
    /** Whether its sender took it back, and may delete it. */
    withdrawn: false,
    erasing: false,
    latestTalk: [] as TalkEntry[],
    facts: [] as Fact[],
    /** Why there is nothing to show. */
    failure: '',
    linkedAt: 0,
  },
  onLoad({ id = '' }: Record<string, string | undefined>) {
    this.setData({ id })
  },
  onShow() {
    void this.load()
  },
  async onPullDownRefresh() {
    this.setData({ linkedAt: 0 })
    await this.load()
    void wx.stopPullDownRefresh()
  },
  async load() {
    const reply = await petitionWith(this.data.id)
    if (reply.ok) return this.show(reply.data)
    if (this.data.petition) void wx.showToast({ title: reply.error.message, icon: 'none' })
    else this.setData({ failure: reply.error.message })
  },
  show(answered: PetitionDetail) {
    const { petition: shown, linkedAt } = this.data
    const fresh = shown && Date.now() - linkedAt < freshFor
    const petition = fresh ? withLinksOf(shown, answered) : answered
    const { next, paused = false } = statusOf(petition.status)
    const actions = actionsOf(petition)
    const first = actions.find(({ move }) => !moveOf(move).aside) ?? null
    this.setData({
      petition,
      mark: markOf(petition.status),
      steps: petitionSteps(petition.status),
      promised: promisedOf(petition),
      urgent: urgentWords(petition),
      next,
      asked: paused,
      going: !isFinal(petition.kind, petition.status),
      withdrawn: petition.status === 'WITHDRAWN',
      first,
      others: actions.filter((action) => action !== first),
      latestTalk: petition.talk.slice(-latestOfTalk),
      facts: factsOf(petition),
      failure: '',
      ...(fresh ? {} : { linkedAt: Date.now() }),
    })
  },
  async retry() {
    this.setData({ failure: '' })
    await this.load()
  },
  act({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { move: OwnerMove }>) {
    go(`/pages/petition/act/act?id=${this.data.id}&move=${currentTarget.dataset.move}`)
  },
  openTalk() {
    go(`/pages/petition/talk/talk?id=${this.data.id}`)
  },
  async remind() {
    const { id, petition } = this.data
    if (petition) await remindOfPetition(id, petition.signing)
  },
  async erase() {
    const { id, erasing } = this.data
    if (erasing) return
    this.setData({ erasing: true })
    const content = '您写的内容和加上的文件都会删除，不能恢复。只留下编号和办理的时间。'
    const { confirm } = await wx.showModal({ title: '删除这件来件？', content, confirmText: '删除' })
    if (confirm) await this.eraseNow(id)
    this.setData({ erasing: false })
  },
  async eraseNow(id: string) {
    const reply = await call('petition.own.erase', { id, ...codeWith(id) })
    if (!reply.ok) return void wx.showToast({ title: reply.error.message, icon: 'none' })
    void wx.showToast({ title: '已经删除', icon: 'success' })
    return void wx.switchTab({ url: '/pages/petition/mine/mine' })
  },
  callPolice,
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

function actionsOf({ may, mayUntil }: PetitionDetail): Action[] {
  return may.map((move) => {
    const last = mayUntil[move]
    return { move, label: moveOf(move).label, until: last ? promisedWords({ words: '{date} 前可以申请' }, last) : '' }
  })
}
