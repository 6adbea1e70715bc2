import { Refusal } from '../../refusal'
import type { CaseContext, Sight } from '../context'
import type { CaseRecord } from '../records/record'
import { standing } from '../standing'
import { isOwn } from '../views/pending'
import { waitOn } from './wait-on'
import { waitingFor, type OfVersion } from './waiting'

/** Its author, or whoever clears the desk for an author who does not take it up, takes a drafted move back. */
export async function dropIt<R extends CaseRecord, S extends Sight, Seen>(
  request: OfVersion,
  context: CaseContext<R, S, Seen>,
): Promise<Seen> {
  const waiting = await waitingFor(request, context)
  const { record, pending, sight } = waiting
  if (isOwn(record, pending, sight.officer)) return waitOn(waiting, { step: 'dropped' }, undefined, context)
  const { may, instead } = standing(context.heldIn(record, sight), context.clearedBy)
  if (!may || !pending.returned) throw new Refusal('DENIED')
  return waitOn(waiting, { step: 'dropped', instead }, undefined, context)
}
