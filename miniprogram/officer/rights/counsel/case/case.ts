import { dayOf } from '../../../../contract/moments'
import type { CounselCase } from '../../../../contract/rights/answers'
import { rightsMoveOf, type CounselMove } from '../../../../contract/rights/moves'
import { call } from '../../../../services/cloud'
import { go } from '../../../../services/way'
import { factsOf, type Fact } from '../../facts'
import { markOf, titleOf, type Mark } from '../../../../services/rights/faces'

interface Action {
  move: CounselMove
  label: string
}

/** A case that was granted: until its secrecy was promised, only who asks for help. */
Page({
  data: {
    id: '',
    granted: null as CounselCase | null,
    /** Whether the promise was given, so that all of it may be read. */
    open: false,
    /** What is promised. */
    promise: rightsMoveOf('promise').warns ?? '',
    title: '',
    mark: null as Mark | null,
    until: '',
    facts: [] as Fact[],
    first: null as Action | null,
    others: [] as Action[],
    failure: '',
  },
  onLoad({ id = '' }: Record<string, string | undefined>) {
    this.setData({ id })
  },
  onShow() {
    void this.load()
  },
  async onPullDownRefresh() {
    await this.load()
    void wx.stopPullDownRefresh()
  },
  async load() {
    const reply = await call('rights.counsel.detail', { id: this.data.id })
    if (reply.ok) this.show(reply.data)
    // What may be read no longer does not stay on the screen.
    else if (this.data.granted && reply.error.code === 'NETWORK')
      void wx.showToast({ title: reply.error.message, icon: 'none' })
    else this.setData({ granted: null, failure: reply.error.message })
  },
  show(granted: CounselCase) {
    const { grant, status, may } = granted
    const actions = may.map((move) => ({ move, label: rightsMoveOf(move).label }))
    const first = actions.find(({ move }) => !rightsMoveOf(move).aside) ?? null
    const open = grant.state === 'PROMISED'
    this.setData({
      granted,
      open,
      title: titleOf(granted),
      mark: markOf(status),
      until: `${dayOf(grant.until)} 前可以查阅`,
      facts: open ? factsOf(granted) : [],
      first,
      others: actions.filter((action) => action !== first),
      failure: '',
    })
  },
  async retry() {
    this.setData({ failure: '' })
    await this.load()
  },
  act({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { move: CounselMove }>) {
    go(`/officer/rights/counsel/act/act?id=${this.data.id}&move=${currentTarget.dataset.move}`)
  },
})
