import { officerAsking } from '../../shared/caller'
import type { InspectionContext } from '../context'

/** How many requests wait for the officer's answer. */
export async function waiting(_nothing: unknown, { caller, checkins }: InspectionContext): Promise<{ count: number }> {
  const [officer] = (await officerAsking(caller)).posts
  return { count: await checkins.waiting(officer._id) }
}
