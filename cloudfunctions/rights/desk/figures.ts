import { rightsTallies, type RightsQueue, type RightsTally } from '../../../miniprogram/contract/rights/desk'
import type { RightsFigures } from '../../../miniprogram/contract/rights/desk-answers'
import { everyRightsKind } from '../../../miniprogram/contract/rights/kinds'
import type { RightsContext } from '../context'
import { countedIn } from './counted'

const everyTally = Object.keys(rightsTallies) as RightsTally[]

/** What was received in a year, and what became of it: how many each list of it holds. */
export async function figures({ year }: { year: number }, context: RightsContext): Promise<RightsFigures> {
  const { where } = await context.sight()
  const count = (asked: Pick<RightsQueue, 'tally' | 'kind'>) =>
    context.applications.total({ ...where, ...countedIn({ year: String(year), ...asked }, context) })
  const [tallies, kinds] = await Promise.all([
    counts(everyTally, (tally) => count({ tally })),
    counts(everyRightsKind, (kind) => count({ tally: 'RECEIVED', kind })),
  ])
  return { year, tallies, byKind: kinds }
}

async function counts<Name extends string>(names: readonly Name[], count: (name: Name) => Promise<number>) {
  const counted = await Promise.all(names.map(async (name) => [name, await count(name)] as const))
  return Object.fromEntries(counted) as Record<Name, number>
}
