import { registerConflict } from '../../shared/case/conflict'
import type { PetitionContext } from '../context'
import { exportPaths } from '../exports/jobs'

/** An officer tells of an interest in the case, and never meets it again (回避). */
export async function conflict(
  request: { id: string; reason: string },
  context: PetitionContext,
): Promise<Record<string, never>> {
  const { now, exports, files } = context
  const { _id } = await registerConflict(request, context, ({ assignee }, officer) =>
    assignee?.id === officer._id ? { assignee: undefined } : {},
  )
  // Afterwards, so that a list which begins anew meets the mark.
  const withdrawn = await exports.withdraw(_id, now())
  await files.remove(withdrawn.flatMap(exportPaths))
  return {}
}
