import type { Officer } from '../contract/people/answers'
import { call } from './cloud'

let known: { officer?: Officer } | undefined

/** The officer who holds this phone; nobody for citizens and while it cannot be told. */
export async function currentOfficer(): Promise<Officer | undefined> {
  if (known) return known.officer
  const reply = await call('people.me', {})
  // A failure is not remembered: the next page asks again.
  if (reply.ok) known = reply.data
  return known?.officer
}
