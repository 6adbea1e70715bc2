import type { Me, Officer } from '../contract/people/answers'
import { call } from './cloud'

const storageKey = 'session:officer'
let known: Me | undefined

/** The officer who holds this phone; nobody for citizens and while it cannot be told. */
export async function currentOfficer(): Promise<Officer | undefined> {
  if (known) return known.officer
  const reply = await call('people.me', {})
  // A failure is not remembered: the next page asks again.
  return reply.ok ? remember(reply.data).officer : undefined
}

/** Whether the phone was an officer's when there was a network last: it says so without one too. */
export const wasOfficers = (): boolean => wx.getStorageSync<boolean | ''>(storageKey) === true

function remember(me: Me): Me {
  known = me
  if (me.officer) wx.setStorageSync(storageKey, true)
  else wx.removeStorageSync(storageKey)
  return me
}
