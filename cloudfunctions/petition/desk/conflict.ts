import type { PetitionContext } from '../context'
import { exportPaths } from '../exports/jobs'
import { eventOf } from '../../shared/case/records/events'
import { signersOf } from '../../shared/case/moving/life'
import { take } from '../../shared/case/moving/perform'
import { markOfConflict } from '../../shared/case/records/marks'
import type { PetitionPending, PetitionRecord } from '../records/record'

/** An officer tells of an interest in the case, and never meets it again (回避). */
export async function conflict(
  { id, reason }: { id: string; reason: string },
  context: PetitionContext,
): Promise<Record<string, never>> {
  const { keys, now, exports, files } = context
  const sight = await context.sight()
  const { officer, where } = sight
  const petition = await context.inSight(id, sight)
  const { status, barred, assignee, pending } = petition
  const event = eventOf(petition, { at: now(), status, note: 'conflict', asked: { reason }, officer }, keys)
  const set = {
    barred: [...barred, markOfConflict(officer)],
    unchecked: true as const,
    ...(assignee?.id === officer._id && { assignee: undefined }),
    ...(pending && { pending: withoutOfficer(petition, pending, officer._id) }),
  }
  await take(petition, where, { event, set }, context)
  // Afterwards, so that a list which begins anew meets the mark.
  const withdrawn = await exports.withdraw(officer._id, now())
  await files.remove(withdrawn.flatMap(exportPaths))
  return {}
}

/** What waits to be signed: an author's draft goes, and what the officer agreed to goes back to its author. */
function withoutOfficer(
  petition: PetitionRecord,
  pending: PetitionPending,
  officer: string,
): PetitionPending | undefined {
  if (petition.timeline[pending.since]?.actor === officer) return undefined
  return signersOf(petition, pending).includes(officer) ? { ...pending, returned: true } : pending
}
