import { momentOf } from '../../../contract/moments'
import type { OwnSummary } from '../../../contract/petition/answers'
import { signings } from '../../../contract/petition/form'
import { petitionKindLabels } from '../../../contract/petition/kinds'
import { call } from '../../../services/cloud'
import { markOf, promisedOf } from '../../../services/petition/faces'
import { showOfficersRow, type OfficersRow } from '../../../services/rights/own'
import { listPage } from '../../../services/list-page'
import { clockFace, type ClockFace } from '../../../components/promise-clock/clock'
import { go } from '../../../services/way'

interface Row extends Pick<OwnSummary, 'id' | 'number' | 'subject'> {
  mark: ReturnType<typeof markOf>
  /** What it is, when it was sent and under which name. */
  sent: string
  clock: Pick<ClockFace, 'words' | 'urgency'> | null
  unread: boolean
}

const list = listPage({ ask: (input) => call('petition.mine', input), rowOf })

Page({
  ...list,
  data: {
    ...list.data,
    /** The way to an officer's applications; nothing for citizens. */
    officers: null as OfficersRow | null,
  },
  onShow() {
    void this.load()
    void showOfficersRow(this, '申请进度、保护措施和文书')
  },
  openRights() {
    go('/officer/rights/mine/mine')
  },
  open({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    go(`/pages/petition/detail/detail?id=${currentTarget.dataset.id}`)
  },
  findByCode() {
    go('/pages/petition/find/find')
  },
  goHome() {
    void wx.switchTab({ url: '/pages/home/home' })
  },
})

function rowOf(petition: OwnSummary): Row {
  const { id, number, kind, subject, status, submittedAt, signing, told } = petition
  const face = clockFace(promisedOf(petition), new Date())
  const clock = face ? { words: `${face.words}（${face.left}）`, urgency: face.urgency } : null
  const sent = [petitionKindLabels[kind], momentOf(submittedAt), signings[signing]].join(' · ')
  return { id, number, subject, mark: markOf(status), sent, clock, unread: told.unread === true }
}
