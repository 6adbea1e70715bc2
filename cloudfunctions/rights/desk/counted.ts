import { momentAt } from '../../../miniprogram/contract/moments'
import type { RightsQueue, RightsTally } from '../../../miniprogram/contract/rights/desk'
import type { Condition } from '../../shared/database'
import type { RightsContext } from '../context'

type Counted = Pick<RightsQueue, 'year' | 'tally' | 'kind'>
type Needed = Pick<RightsContext, 'command'>

/** Those of a year of which one of its figures tells: of a list, and of `figures`. */
export function countedIn({ year, tally, kind }: Counted, needed: Needed): Condition {
  return {
    ...(kind && { kind }),
    ...(year && { receivedAt: within(Number(year), needed) }),
    ...(tally && tallied(tally, needed)),
  }
}

/** From the year's first moment, in China, to the next one's. */
function within(year: number, { command: _ }: Needed) {
  const [from, to] = [year, year + 1].map((one) => new Date(momentAt(`${one}-01-01`, '00:00')))
  return _.gte(from).and(_.lt(to))
}

function tallied(tally: RightsTally, { command: _ }: Needed): Condition {
  // A step of the officers who agree is not the move itself.
  const made = (...moves: string[]) => ({ timeline: _.elemMatch({ move: _.in(moves), step: _.exists(false) }) })
  const conditions: Record<RightsTally, Condition> = {
    RECEIVED: {},
    ACCEPTED: made('accept'),
    DECLINED: made('decline'),
    SUPPORTED: { ...made('decide'), outcome: 'SUPPORTED' },
    PARTLY: { ...made('decide'), outcome: 'PARTLY' },
    NOT_SUPPORTED: { ...made('decide'), outcome: 'NOT_SUPPORTED' },
    IN_TIME: { ...made('decide'), 'timeline.note': _.neq('overdue') },
    RECONSIDERED: made('reconsider', 'objectRefusal'),
    WITHDRAWN: made('withdraw'),
    MEASURED: { 'measures.state': 'DONE' },
    MEASURING: { 'measures.state': 'OPEN' },
  }
  return conditions[tally]
}
