import type { RosterImport } from '../../../miniprogram/contract/people/roster/answers'
import { officerAsking } from '../../shared/caller'
import type { PeopleContext } from '../context'
import { importOf } from './views'

/** How far the newest import is. */
export async function current(
  _nothing: unknown,
  { caller, imports, keys }: PeopleContext,
): Promise<{ import?: RosterImport }> {
  const [officer, newest] = await Promise.all([officerAsking(caller), imports.newest()])
  return newest ? { import: importOf(newest, keys, officer) } : {}
}
