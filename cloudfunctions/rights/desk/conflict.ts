import type { RightsContext } from '../context'
import { registerConflict } from '../../shared/case/conflict'

/** An officer tells of an interest in the case, and never meets it again (回避). */
export async function conflict(
  { id, reason }: { id: string; reason: string },
  context: RightsContext,
): Promise<Record<string, never>> {
  await registerConflict({ id, reason }, context, ({ handlers }, officer) => ({
    handlers: handlers.filter((handler) => handler.id !== officer._id),
  }))
  return {}
}
