import type { Count, Page } from '../../../miniprogram/contract/case/answers'
import type { BoardMeasure } from '../../../miniprogram/contract/rights/desk-answers'
import type { RightsContext } from '../context'
import { measureOwner } from '../moving/measuring'
import type { RightsRecord } from '../records/record'
import type { Sight } from '../records/sight'
import { applicantOf } from '../views/parts'

const pageSize = 100

/** Every measure that is under way, the one that is due first on top. */
export async function measures(
  { after = '' }: { after?: string },
  context: RightsContext,
): Promise<Page<BoardMeasure>> {
  const { applications, keys, command: _ } = context
  const { where } = await context.sight()
  const fields = ['_id', 'number', 'name', 'officerNumber', 'unitName', 'measures'] as const
  const found = await applications.only({ ...where, measureDueAt: _.exists(true) }, fields)
  const open = found.flatMap((record) => openIn(record, keys.seal)).toSorted(byPlace)
  const left = open.filter((one) => placeOf(one) > after)
  const items = left.slice(0, pageSize)
  const last = items.at(-1)
  return left.length > pageSize && last ? { items, next: placeOf(last) } : { items }
}

/** Sorts them, and marks where a page ends. */
const placeOf = ({ dueAt, id, case: { number } }: BoardMeasure): string => `${dueAt} ${number} ${id}`
const byPlace = (one: BoardMeasure, other: BoardMeasure): number => (placeOf(one) < placeOf(other) ? -1 : 1)

/** How many of them are overdue: measures, as on the board, not applications. */
export async function overdueMeasures(
  { where }: Sight,
  { applications, command: _, now }: RightsContext,
): Promise<Count> {
  const today = now()
  const late = await applications.only({ ...where, measureDueAt: _.lt(today) }, ['measures'])
  const open = late.flatMap(({ measures }) => measures).filter(({ state }) => state === 'OPEN')
  return { count: open.filter(({ dueAt }) => dueAt < today).length }
}

function openIn(
  record: Pick<RightsRecord, '_id' | 'number' | 'name' | 'officerNumber' | 'unitName' | 'measures'>,
  seal: RightsContext['keys']['seal'],
): BoardMeasure[] {
  const { _id, number, measures: all } = record
  const { name, unitName } = applicantOf(record, seal)
  return all
    .filter(({ state }) => state === 'OPEN')
    .map(({ id, kind, state, owner, dueAt }) => ({
      id,
      kind,
      state,
      owner: seal.open(owner, _id, measureOwner(id)),
      dueAt: dueAt.toISOString(),
      case: { id: _id, number, applicant: name, unitName },
    }))
}
