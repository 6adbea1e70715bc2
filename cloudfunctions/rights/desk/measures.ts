import type { Page } from '../../../miniprogram/contract/case/answers'
import type { BoardMeasure } from '../../../miniprogram/contract/rights/desk-answers'
import type { RightsContext } from '../context'
import { measureOwner } from '../moving/measuring'
import type { RightsRecord } from '../records/record'
import { applicantOf } from '../views/parts'
import { requireOffice } from './office'

/** Every measure that is under way, the one that is due first on top. */
export async function measures(_page: { after?: string }, context: RightsContext): Promise<Page<BoardMeasure>> {
  const { applications, keys, command: _ } = context
  await requireOffice(context)
  const { where } = await context.sight()
  const fields = ['_id', 'number', 'name', 'officerNumber', 'unitName', 'measures'] as const
  const found = await applications.only({ ...where, measureDueAt: _.exists(true) }, fields)
  const items = found.flatMap((record) => openIn(record, keys.seal))
  return { items: items.toSorted((one, other) => (one.dueAt < other.dueAt ? -1 : 1)) }
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
