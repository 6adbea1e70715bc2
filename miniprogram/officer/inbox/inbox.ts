import { momentOf } from '../../contract/moments'
import type { OwnRights } from '../../contract/rights/answers'
import { call } from '../../services/cloud'
import { listPage } from '../../services/list-page'
import { markOf, titleOf, type Mark } from '../../services/rights/faces'
import { go } from '../../services/way'
import { identifyHook } from '../identify'

interface Row extends Pick<OwnRights, 'id'> {
  subject: string
  mark: Mark
  when: string
  words: string
  unread: boolean
}

/** What the officer was told, the newest first. */
Page({
  ...listPage({ ask: (input) => call('rights.inbox', input), rowOf }),
  onShow() {
    void this.load()
  },
  open({ currentTarget }: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
    go(`/officer/rights/detail/detail?id=${currentTarget.dataset.id}`)
  },
  ...identifyHook,
})

function rowOf(rights: OwnRights): Row {
  const { id, status, told } = rights
  const { at, words, unread = false } = told
  return { id, subject: titleOf(rights), mark: markOf(status), when: momentOf(at), words, unread }
}
