import { momentOf } from '../../../contract/moments'
import type { OwnRights } from '../../../contract/rights/answers'
import { infringementOf } from '../../../contract/rights/kinds'
import { call } from '../../../services/cloud'
import { listPage } from '../../../services/list-page'
import { outbox } from '../../../services/outbox/phone-outbox'
import { go } from '../../../services/way'
import { clockFace, type ClockFace } from '../../../components/promise-clock/clock'
import { identifyHook } from '../../identify'
import { refusedIn, waitingIn, type WaitingRow } from './waiting'
import { markOf, promisedOf, titleOf, type Mark } from '../../../services/rights/faces'

interface Row extends Pick<OwnRights, 'id' | 'number'> {
  title: string
  mark: Mark
  /** What it is and when it was tapped or sent. */
  sent: string
  told: string
  clock: Pick<ClockFace, 'words' | 'urgency'> | null
  unread: boolean
}

const list = listPage({ ask: (input) => call('rights.mine', input), rowOf })

Page({
  ...list,
  data: {
    ...list.data,
    /** What was tapped on this phone and is not in the cloud yet. */
    waiting: [] as WaitingRow[],
  },
  onShow() {
    Object.assign(this, { stop: outbox.follow(() => this.drawWaiting()) })
    void this.load()
    this.drawWaiting()
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
  drawWaiting() {
    const waiting = waitingIn(outbox.standing())
    const arrived = waiting.length < this.data.waiting.length
    this.setData({ waiting })
    // What has arrived is in the cloud's list now.
    if (arrived) void this.load()
  },
  openWaiting({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { path: string }>) {
    go(currentTarget.dataset.path)
  },
  async retryWaiting({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { group: string }>) {
    const refused = refusedIn(outbox.standing(), currentTarget.dataset.group)
    await Promise.all(refused.map(outbox.retry))
  },
  open({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    go(`/officer/rights/detail/detail?id=${currentTarget.dataset.id}`)
  },
  claim() {
    go('/officer/rights/claim/claim')
  },
  apply() {
    go('/officer/rights/apply/apply')
  },
  openLawyers() {
    go('/officer/rights/lawyers/lawyers')
  },
  ...identifyHook,
})

function rowOf(rights: OwnRights): Row {
  const { id, number, kind, status, claimedAt, told } = rights
  const face = clockFace(promisedOf(rights), new Date())
  return {
    id,
    number,
    title: titleOf(rights),
    mark: markOf(status),
    sent: [infringementOf(kind).short, momentOf(claimedAt)].join(' · '),
    told: told.words,
    clock: face ? { words: `${face.words}（${face.left}）`, urgency: face.urgency } : null,
    unread: told.unread === true,
  }
}
