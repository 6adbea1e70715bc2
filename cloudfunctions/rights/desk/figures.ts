import type { RightsFigures } from '../../../miniprogram/contract/rights/desk-answers'
import type { RightsContext } from '../context'
import type { RightsRecord } from '../records/record'
import { within } from './counted'
import { requireOffice } from './office'

const counted = ['kind', 'status', 'outcome', 'timeline', 'measures', 'receivedAt'] as const
type Counted = Pick<RightsRecord, (typeof counted)[number]>

/** What was received in a year, and what became of it. */
export async function figures({ year }: { year: number }, context: RightsContext): Promise<RightsFigures> {
  const { applications } = context
  await requireOffice(context)
  const { where } = await context.sight()
  const all = await applications.only({ ...where, receivedAt: within(year, context) }, counted)
  const made = (name: string) => all.filter((one) => hasMade(one, name))
  const decided = made('decide')
  const measures = all.flatMap((one) => one.measures.map(({ state }) => state))
  const outcomes = ['SUPPORTED', 'PARTLY', 'NOT_SUPPORTED'] as const
  return {
    year,
    received: all.length,
    accepted: made('accept').length,
    declined: made('decline').length,
    decided: Object.fromEntries(
      outcomes.map((outcome) => [outcome, decided.filter((one) => one.outcome === outcome).length]),
    ) as RightsFigures['decided'],
    withdrawn: all.filter(({ status }) => status === 'WITHDRAWN').length,
    reconsidered: all.filter((one) => hasMade(one, 'reconsider') || hasMade(one, 'objectRefusal')).length,
    measures: {
      done: measures.filter((state) => state === 'DONE').length,
      open: measures.filter((state) => state === 'OPEN').length,
    },
    byKind: Object.fromEntries(
      [...new Set(all.map(({ kind }) => kind))].map((kind) => [kind, all.filter((one) => one.kind === kind).length]),
    ),
    inTime: decided.filter((one) => !one.timeline.some(({ note }) => note === 'overdue')).length,
  }
}

const hasMade = ({ timeline }: Counted, name: string): boolean =>
  timeline.some(({ move, step }) => move === name && !step)
