import type { RightsContext } from '../context'

/** Takes a lawyer out of the directory, and the WeChat away: what was granted is looked into no more. */
export async function retire({ id }: { id: string }, context: RightsContext): Promise<Record<string, never>> {
  await context.lawyers.retire(id)
  return {}
}
