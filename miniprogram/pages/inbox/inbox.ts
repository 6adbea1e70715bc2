import { momentOf } from '../../contract/moments'
import type { OwnSummary } from '../../contract/petition/answers'
import { call } from '../../services/cloud'
import { showOfficersRow, type OfficersRow } from '../../services/rights/own'
import { listPage } from '../../services/list-page'
import { markOf } from '../../services/petition/faces'
import { markUnread } from '../../services/petition/unread'
import { go } from '../../services/way'

interface Row extends Pick<OwnSummary, 'id' | 'number' | 'subject'> {
  mark: ReturnType<typeof markOf>
  when: string
  words: string
  unread: boolean
}

const list = listPage({
  ask: (input) => call('petition.inbox', input),
  rowOf,
  loaded: (rows) => markUnread(rows.some(({ unread }) => unread)),
})

Page({
  ...list,
  data: {
    ...list.data,
    /** The way to what an officer was told of applications; nothing for citizens. */
    officers: null as OfficersRow | null,
  },
  onShow() {
    void this.load()
    void showOfficersRow(this, '维权申请的每一步进展')
  },
  openRights() {
    go('/officer/inbox/inbox')
  },
  open({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    go(`/pages/petition/detail/detail?id=${currentTarget.dataset.id}`)
  },
  goHome() {
    void wx.switchTab({ url: '/pages/home/home' })
  },
})

function rowOf({ id, number, subject, status, told }: OwnSummary): Row {
  const mark = markOf(status)
  return { id, number, subject, mark, when: momentOf(told.at), words: told.words, unread: told.unread === true }
}
