import type { AskedValues } from '../../../../miniprogram/contract/case/move'
import type { OfficerRecord } from '../../officers/record'
import { Refusal } from '../../refusal'
import type { CaseContext, Sight } from '../context'
import { signersOf } from '../moving/life'
import { pendingAsked } from '../records/asked'
import type { CaseRecord, PendingRecord } from '../records/record'
import { standing } from '../standing'

/** A case whose drafted move waits, as an officer meets it. */
export interface Waiting<R extends CaseRecord, S extends Sight> {
  record: R
  pending: PendingRecord
  asked: AskedValues
  sight: S
}

export interface OfVersion {
  id: string
  version: number
}

/** @throws CONFLICT when nothing waits any more, or something else does. */
export async function waitingFor<R extends CaseRecord, S extends Sight, Seen>(
  { id, version }: OfVersion,
  context: CaseContext<R, S, Seen>,
): Promise<Waiting<R, S>> {
  const sight = await context.sight()
  const record = await context.inSight(id, sight)
  const { pending } = record
  if (!pending || record.version !== version) throw new Refusal('CONFLICT')
  const asked = pendingAsked(record, pending, context.keys.seal)
  return { record, pending, asked, sight }
}

/**
 * For whom the officer signs; undefined for nobody else.
 * @throws DENIED for whoever may not agree at this step: without the duty, or having drafted or agreed before
 */
export function signsFor<R extends CaseRecord, S extends Sight, Seen>(
  { record, pending, sight }: Waiting<R, S>,
  { area, heldIn }: CaseContext<R, S, Seen>,
): OfficerRecord | undefined {
  const step = area.stepAt(pending.move, pending.agreed)
  if (pending.returned) throw new Refusal('CONFLICT')
  const posts = heldIn(record, sight)
  if (!step || !standing(posts, step.by).may) throw new Refusal('DENIED')
  const signers = signersOf(record, pending)
  const { may, instead } = standing(posts, step.by, signers)
  if (!may || signers.includes(sight.officer._id)) throw new Refusal('DENIED', '拟稿、审核、签发不能是同一个人')
  return instead
}
