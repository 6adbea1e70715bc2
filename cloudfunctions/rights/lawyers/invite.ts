import { invitationCode } from '../../shared/invitations'
import { Refusal } from '../../shared/refusal'
import type { RightsContext } from '../context'

const validFor = 24 * 3_600_000

/** A code by which a lawyer binds a WeChat: shown once, stored nowhere. */
export async function invite({ id }: { id: string }, context: RightsContext): Promise<{ code: string; until: string }> {
  const { lawyers, now } = context
  const lawyer = await lawyers.find(id)
  if (!lawyer || lawyer.retired) throw new Refusal('NOT_FOUND')
  if (lawyers.isBound(lawyer)) throw new Refusal('CONFLICT', '已经绑定微信')
  const code = invitationCode()
  const until = new Date(now().getTime() + validFor)
  await lawyers.invite(id, code, until)
  return { code, until: until.toISOString() }
}
