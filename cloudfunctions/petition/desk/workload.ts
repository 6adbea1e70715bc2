import type { Workbench } from '../../../miniprogram/contract/petition/desk-answers'
import type { Condition } from '../../shared/database'
import type { PetitionContext } from '../context'
import { agreeingBy } from '../../shared/case/moving/life'
import { worksUnder } from '../moving/facts'
import type { Petitions } from '../records/petitions'
import type { Sight } from '../records/sight'
import { pressed } from './filters'

/** More than these nobody works off in a day. */
const mostCounted = 500

interface Needed extends Pick<PetitionContext, 'command' | 'now'> {
  petitions: Pick<Petitions, 'count'>
}

/** What waits for an officer's own step, and for the officer's agreement. */
export function waitingFor({ posts, as, where }: Sight, { command: _ }: Pick<Needed, 'command'>) {
  return {
    own: { ...where, waits: _.in(worksUnder(posts)) } as Condition,
    agreement: { ...where, waits: _.in(as.map(agreeingBy)) } as Condition,
  }
}

/** The four numbers of an officer's work. */
export async function workload(sight: Sight, needed: Needed): Promise<Workbench['counts']> {
  const { own, agreement } = waitingFor(sight, needed)
  const { OVERDUE, NEAR } = pressed(sight, needed)
  const count = (which: Condition) => needed.petitions.count(which, mostCounted)
  const [waiting, agreeing, overdue, near] = await Promise.all([
    count(own),
    count(agreement),
    count({ ...sight.where, ...OVERDUE }),
    count({ ...sight.where, ...NEAR }),
  ])
  return { waiting, agreeing, overdue, near }
}
