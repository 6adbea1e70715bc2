import type { RosterImport } from '../../../miniprogram/contract/people/roster/answers'
import type { PeopleContext } from '../context'
import { ended } from './ended'

/** Takes an import back, as long as it was not confirmed. */
export const withdraw = ({ id }: { id: string }, context: PeopleContext): Promise<RosterImport> =>
  ended(id, { from: ['RECEIVING', 'CHECKING', 'READY'], to: 'WITHDRAWN' }, context)
