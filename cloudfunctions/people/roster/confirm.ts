import type { Input } from '../../../miniprogram/contract/actions'
import type { RosterImport } from '../../../miniprogram/contract/people/roster/answers'
import { officerAsking } from '../../shared/caller'
import type { OfficerRecord } from '../../shared/officers/record'
import { Refusal } from '../../shared/refusal'
import type { PeopleContext } from '../context'
import { importOf } from './views'

/** A second person lets the import hold; the clock writes it. */
export async function confirm(
  { id, seen }: Input<'people.roster.confirm'>,
  context: PeopleContext,
): Promise<RosterImport> {
  const { caller, imports, keys, now } = context
  const officer = await officerAsking(caller)
  const at = new Date(seen)
  if (Number.isNaN(at.getTime())) throw new Refusal('INVALID')
  const decision = decisionBy(officer, id, context)
  const confirmed = await imports.confirm(id, at, { ...decision, done: 0, after: undefined, heldUntil: now() })
  const record = await imports.byId(id)
  // Who brought it in may have got the other duty since then.
  if (!confirmed && record?.state === 'READY' && record.by === officer._id)
    throw new Refusal('DENIED', '导入和确认不能是同一个人')
  if (!confirmed || !record) throw new Refusal('CONFLICT')
  return importOf(record, keys, officer)
}

/** Who decided on it, and when. */
export const decisionBy = ({ _id, name }: OfficerRecord, id: string, { keys, now }: PeopleContext) => ({
  decided: _id,
  decidedName: keys.seal.text(keys.seal.open(name, _id, 'name'), id, 'decidedName'),
  decidedAt: now(),
})
