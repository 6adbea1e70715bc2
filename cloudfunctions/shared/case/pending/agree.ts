import type { AskedValues } from '../../../../miniprogram/contract/case/move'
import { form } from '../../../../miniprogram/contract/form'
import { Refusal } from '../../refusal'
import type { CaseContext, Sight } from '../context'
import { perform } from '../moving/perform'
import type { CaseRecord } from '../records/record'
import { waitOn } from './wait-on'
import { signsFor, waitingFor, type OfVersion, type Waiting } from './waiting'

/** One officer's agreement, with what the step asks; the last one makes the move. */
export async function agreeTo<R extends CaseRecord, S extends Sight, Seen>(
  { id, version, ...given }: OfVersion & AskedValues,
  context: CaseContext<R, S, Seen>,
): Promise<Seen> {
  const waiting = await waitingFor({ id, version }, context)
  const instead = signsFor(waiting, context)
  const { record, pending, asked, sight } = waiting
  const { move: name, agreed } = pending
  const { area } = context
  const { value: said, problems } = form(area.stepAt(name, agreed)?.asks ?? {}).read(given)
  if (problems) throw new Refusal('INVALID', undefined, problems)
  if (area.stepAt(name, agreed + 1))
    return waitOn(waiting, { step: 'agreed', asked: said, instead }, { ...pending, agreed: agreed + 1 }, context)

  refuseClosed(waiting, context)
  const making = { name, asked: { ...asked, ...said }, officer: sight.officer, instead }
  return context.caseOf(await perform(record, sight.where, making, context), sight)
}

/** What was open when it was drafted may not be any more: a day has passed, or what it needs is gone. @throws CONFLICT */
function refuseClosed<R extends CaseRecord, S extends Sight, Seen>(
  { record, pending: { move } }: Waiting<R, S>,
  { area, now, calendar }: CaseContext<R, S, Seen>,
): void {
  if (!area.movesFor(area.factsOf(record, now(), calendar), area.moveOf(move).by).includes(move))
    throw new Refusal('CONFLICT', '现在已经不能办理这一步了，请退回')
}
