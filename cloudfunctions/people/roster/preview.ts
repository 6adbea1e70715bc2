import type { RosterPreview } from '../../../miniprogram/contract/people/roster/answers'
import { Refusal } from '../../shared/refusal'
import type { PeopleContext } from '../context'
import { shownOf } from './views'

/** What is wrong with a file, or would become of whom; nothing once it has come to its end. */
export async function preview({ id }: { id: string }, { imports, keys }: PeopleContext): Promise<RosterPreview> {
  const record = await imports.byId(id)
  if (!record) throw new Refusal('NOT_FOUND')
  return shownOf(record, keys)
}
