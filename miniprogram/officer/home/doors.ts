import type { Page } from '../../contract/case/answers'
import type { OwnRights } from '../../contract/rights/answers'
import { standingOf, unreadOf } from '../../services/rights/own'

interface Door {
  icon: string
  label: string
  words: string
  url: string
  /** How many new things are behind it; empty where none is. */
  count: string
}

/** What is known of the officer's own applications: those that were told of last. */
type Own = Page<OwnRights> | undefined

/** Where 民警e家 leads to, in this order. */
export const doorsOf = (own?: Own): Door[] => [
  {
    ...door('secured', '我要维权', '/officer/rights/mine/mine'),
    words: standingOf(own) || '依法履职受到侵害，申请保护',
  },
  { ...door('notification', '消息', '/officer/inbox/inbox'), ...news(own) },
  { ...door('scan', '扫码登录', '/officer/signin/signin'), words: '在电脑上打开督察工作台' },
  { ...door('user-transmit', '委托', '/officer/delegation/delegation'), words: '休假、出差期间请同事代办' },
  { ...door('desktop', '我的登录', '/officer/sessions/sessions'), words: '在哪些电脑上登录着，可以下线' },
]

const door = (icon: string, label: string, url: string) => ({ icon, label, url, count: '' })

function news(own: Own): Pick<Door, 'words' | 'count'> {
  const count = unreadOf(own)
  return { words: count ? `${count} 件申请有新的进展` : '申请的每一步进展都在这里', count }
}
