import { officerAsking } from '../../shared/caller'
import type { PeopleContext } from '../context'

/** An officer gives up this phone, before it is sold or changed. */
export async function leave(_nothing: unknown, { caller, binding }: PeopleContext): Promise<Record<string, never>> {
  const { _id } = await officerAsking(caller)
  await binding.release(_id)
  return {}
}
