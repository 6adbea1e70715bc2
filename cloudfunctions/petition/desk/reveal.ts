import type { PetitionContext } from '../context'
import { notFound } from '../records/not-found'
import { reporterOf } from '../views/case'

/** Name and phone in full. The reason is audited with the asking. */
export async function reveal(
  { id }: { id: string; reason: string },
  context: PetitionContext,
): Promise<{ name: string; phone: string }> {
  const sight = await context.sight()
  const reporter = reporterOf(await context.inSight(id, sight), sight, context.keys.seal)
  if (!reporter) throw notFound()
  return reporter
}
