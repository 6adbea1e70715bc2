import type { OpenSession } from '../../../miniprogram/contract/people/sessions'
import { officerAsking } from '../../shared/caller'
import type { Open } from '../../shared/officers/sessions'
import type { PeopleContext } from '../context'

/** The consoles where the officer who asks is signed in. */
export async function own(_nothing: unknown, { caller, sessions, now }: PeopleContext): Promise<OpenSession[]> {
  const here = caller.session && sessions.tokenOf(caller.session)
  const open = sessions.open(await officerAsking(caller), now())
  return open.map((one) => (one.session.token === here ? asHere(shown(one)) : shown(one))).toReversed()
}

const asHere = (session: OpenSession): OpenSession => ({ ...session, here: true })

export const shown = ({ session: { token, startedAt, seenAt }, address, browser }: Open): OpenSession => ({
  session: token,
  address,
  browser,
  startedAt: startedAt.toISOString(),
  seenAt: seenAt.toISOString(),
})
