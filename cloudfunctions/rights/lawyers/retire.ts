import { Refusal } from '../../shared/refusal'
import type { RightsContext } from '../context'
import { isLive } from '../moving/facts'

/** Takes a lawyer out of the directory, and the WeChat away. @throws CONFLICT while somebody still counts on this lawyer */
export async function retire({ id }: { id: string }, context: RightsContext): Promise<Record<string, never>> {
  const { applications, now } = context
  const held = await applications.only({ counsel: id }, ['lawyers', 'status'])
  const live = held.filter((record) =>
    record.lawyers.some((grant) => grant.lawyer === id && isLive(grant, record, now())),
  )
  // Whose officer would go on counting on this lawyer.
  if (live.length)
    throw new Refusal('CONFLICT', `这位律师还有 ${live.length} 件在办的申请，请先在申请里收回指派，另行指派`)
  await context.lawyers.retire(id)
  return {}
}
