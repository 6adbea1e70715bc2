import type { Page } from '../../contract/case/answers'
import type { OwnRights } from '../../contract/rights/answers'
import { call } from '../cloud'
import { wasOfficers } from '../session'
import { markOf, titleOf } from './faces'

/** The officer's own applications, those first that were told of last. */
type Own = Page<OwnRights>

/** Where the newest of them stands; empty where there is none. */
export function standingOf(own: Own | undefined): string {
  const newest = own?.items[0]
  return newest ? `${markOf(newest.status).label}：${titleOf(newest)}` : ''
}

/** How many of them have news that was not looked at; empty where none has. */
export function unreadOf(own: Own | undefined): string {
  const unread = own?.items.filter(({ told }) => told.unread).length ?? 0
  return unread ? `${unread}${own?.next && unread === own.items.length ? '+' : ''}` : ''
}

/** What a page of citizens shows to officers, who may look there for their applications. */
export interface OfficersRow {
  words: string
  count: string
}

/** The page that the row is part of. */
interface Screen {
  setData: (change: { officers: OfficersRow | null }) => void
  data: { officers: OfficersRow | null }
}

/** Shows the row to officers at once, with what is known when it is known; citizens cost no round trip. */
export async function showOfficersRow(screen: Screen, words: string): Promise<void> {
  if (!wasOfficers()) return screen.setData({ officers: null })
  if (!screen.data.officers) screen.setData({ officers: { words, count: '' } })
  const reply = await call('rights.inbox', {})
  if (reply.ok) screen.setData({ officers: { words: standingOf(reply.data) || words, count: unreadOf(reply.data) } })
}
