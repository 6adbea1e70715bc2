import type { ActionName, Answer, Input } from '../contract/actions'
import type { Me, Officer } from '../contract/people/answers'
import { refusalCodes, type Reply } from '../contract/replies'
import { call, refused } from './cloud'

const storageKey = 'session:officer'
let known: Me | undefined

/** The officer who holds this phone; nobody for citizens and while it cannot be told. */
export async function currentOfficer(): Promise<Officer | undefined> {
  if (!known) await lookAgain()
  return known?.officer
}

/** Whether the phone was an officer's when there was a network last: it says so without one too. */
export const wasOfficers = (): boolean => wx.getStorageSync<boolean | ''>(storageKey) === true

/** Asks who holds the phone, whatever was known. A failure changes nothing: the next page asks again. */
export async function lookAgain(): Promise<Reply<Me>> {
  const reply = await call('people.me', {})
  if (reply.ok) remember(reply.data)
  return reply
}

function remember(me: Me): void {
  known = me
  if (me.officer) wx.setStorageSync(storageKey, true)
  else wx.removeStorageSync(storageKey)
}

/** Asks the cloud as an officer: refused as UNBOUND once this WeChat is nobody's any more. */
export async function callAsOfficer<Name extends ActionName>(
  name: Name,
  input: Input<Name>,
): Promise<Reply<Answer<Name>>> {
  const reply = await call(name, input)
  if (reply.ok || reply.error.code !== 'DENIED') return reply
  const me = await lookAgain()
  return me.ok && !me.data.officer ? refused({ code: 'UNBOUND', message: refusalCodes.UNBOUND }) : reply
}
