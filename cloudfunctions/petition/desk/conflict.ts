import type { PetitionContext } from '../context'
import { eventOf } from '../moving/events'
import { take } from '../moving/perform'
import { markOfConflict } from '../records/marks'

/** An officer tells of an interest in the case, and never meets it again (回避). */
export async function conflict(
  { id, reason }: { id: string; reason: string },
  context: PetitionContext,
): Promise<Record<string, never>> {
  const { keys, now } = context
  const sight = await context.sight()
  const { officer, where } = sight
  const petition = await context.inSight(id, sight)
  const { status, barred, assignee, pending, timeline } = petition
  const event = eventOf(petition, { at: now(), status, note: 'conflict', asked: { reason }, officer }, keys)
  const set = {
    barred: [...barred, markOfConflict(officer)],
    unchecked: true as const,
    ...(assignee?.id === officer._id && { assignee: undefined }),
    ...(pending && timeline[pending.since]?.actor === officer._id && { pending: undefined }),
  }
  await take(petition, where, { event, set }, context)
  return {}
}
