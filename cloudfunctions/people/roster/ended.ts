import type { RosterImport } from '../../../miniprogram/contract/people/roster/answers'
import type { RosterState } from '../../../miniprogram/contract/people/roster/imports'
import { officerAsking } from '../../shared/caller'
import { Refusal } from '../../shared/refusal'
import type { PeopleContext } from '../context'
import type { ImportRecord } from './imports'
import { importOf } from './views'

interface Ending {
  from: readonly RosterState[]
  to: RosterState
  set?: Partial<ImportRecord>
}

/** An import that comes to nothing: what its file said of people goes with it. */
export async function ended(
  id: string,
  { from, to, set }: Ending,
  { caller, imports, keys }: PeopleContext,
): Promise<RosterImport> {
  const officer = await officerAsking(caller)
  const moved = await imports.move({ _id: id, from }, to, { ...set, shown: undefined })
  if (!moved) throw new Refusal('CONFLICT')
  await imports.removePieces(id)
  const record = await imports.byId(id)
  if (!record) throw new Refusal('NOT_FOUND')
  return importOf(record, keys, officer)
}
