import type { SigninRequest } from '../../../miniprogram/contract/people/answers'
import { randomId, randomSecret } from '../../shared/keys'
import type { PeopleContext } from '../context'

export async function start(_nothing: unknown, { caller, signins, now }: PeopleContext): Promise<SigninRequest> {
  const request = { id: randomId(), secret: randomSecret(), code: randomId() }
  const { expiresAt } = await signins.start(request, caller.origin, now())
  return { ...request, expiresAt: expiresAt.toISOString() }
}
