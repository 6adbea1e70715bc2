import type { Action } from '../action'
import { noticeForm, noticeIdForm, noticePageForm, type Notice, type NoticePage } from './notices'

/** Notices. */
export const noticeActions = {
  'notice.list': { doors: ['phone', 'console'], by: ['anyone'], input: noticePageForm },
  'notice.read': { doors: ['phone', 'console'], by: ['anyone'], input: noticeIdForm },
  'notice.publish': { doors: ['console'], by: ['supervisor', 'leader'], input: noticeForm, audited: true },
  'notice.withdraw': { doors: ['console'], by: ['supervisor', 'leader'], input: noticeIdForm, audited: true },
} as const satisfies Record<string, Action>

/** What each of them answers. */
export interface NoticeAnswers {
  'notice.list': NoticePage
  'notice.read': Notice
  'notice.publish': Notice
  'notice.withdraw': Record<string, never>
}
