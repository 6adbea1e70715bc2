import { publishedCalendar } from '../shared/calendar/published'
import { morningAfter } from '../shared/calendar/morning'
import { officerAsking } from '../shared/caller'
import type { PeopleContext } from './context'

/** An officer who agreed to it is told each working morning, at this phone, what waits. */
export async function remind(_nothing: unknown, { caller, officers, now }: PeopleContext) {
  const { _id } = await officerAsking(caller)
  await officers.reach(_id, caller.openid(), morningAfter(now(), publishedCalendar))
  return {}
}
