import type { SigninClaim } from '../../../miniprogram/contract/people/answers'
import { isBound } from '../../shared/officers/binding'
import type { PeopleContext } from '../context'

export async function claim(
  { id, secret }: { id: string; secret: string },
  { caller, signins, officers, sessions, now }: PeopleContext,
): Promise<SigninClaim> {
  const signin = await signins.bySecret(id, secret, now())
  if (!signin) return { state: 'expired' }
  if (!signin.officer) return { state: 'waiting' }

  const officer = await officers.byId(signin.officer)
  // The officer may be gone by now, or the phone that confirmed; and of two claims at once only one gets the session.
  if (!officer || !isBound(officer) || !(await signins.redeem(signin))) return { state: 'expired' }
  const session = await sessions.start(officer, signins.originOf(signin), now())
  if (!session) return { state: 'expired' }
  caller.becomes(officer)
  return { state: 'confirmed', session, officer: officers.shown(await officers.acting(officer, now())) }
}
