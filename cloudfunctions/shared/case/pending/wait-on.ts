import type { AskedValues, DraftStep } from '../../../../miniprogram/contract/case/move'
import type { OfficerRecord } from '../../officers/record'
import type { CaseContext, Sight } from '../context'
import type { Step } from '../moving/changes'
import { take } from '../moving/perform'
import { eventOf } from '../records/events'
import type { CaseRecord, PendingRecord } from '../records/record'
import type { Waiting } from './waiting'

/** What happens to a drafted move before it is made; without `pending` it waits no longer. */
export async function waitOn<R extends CaseRecord, S extends Sight, Seen>(
  { record, pending: { move }, sight }: Waiting<R, S>,
  { step, asked, instead }: { step: DraftStep; asked?: AskedValues; instead?: OfficerRecord },
  pending: PendingRecord | undefined,
  context: CaseContext<R, S, Seen>,
): Promise<Seen> {
  const { officer, where } = sight
  const happened = { at: context.now(), status: record.status, move, step, asked, officer, instead }
  const event = eventOf(record, happened, context.keys)
  const after = await take(record, where, { event, set: { pending } as Step<R>['set'] }, context)
  return context.caseOf(after, sight)
}
