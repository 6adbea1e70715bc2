import { actors } from '../../miniprogram/contract/petition/actors'
import type { Colleague } from '../../miniprogram/contract/people/answers'
import { officerAsking } from '../shared/caller'
import type { PeopleContext } from './context'

/** The inspectors of the asker's own unit: to whom work may be given. */
export async function colleagues(_nothing: unknown, { caller, officers }: PeopleContext): Promise<Colleague[]> {
  return officers.colleagues((await officerAsking(caller)).unit, actors.inspector.duties)
}
