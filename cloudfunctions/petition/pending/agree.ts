import { form } from '../../../miniprogram/contract/form'
import type { PetitionCase } from '../../../miniprogram/contract/petition/desk-answers'
import { moveOf, movesFor, stepAt, type Agreement } from '../../../miniprogram/contract/petition/moves'
import type { PetitionContext } from '../context'
import { Refusal } from '../../shared/refusal'
import { factsOf } from '../moving/facts'
import { eventOf } from '../moving/events'
import { perform, take } from '../moving/perform'
import { signsFor, waitingFor, type Waiting } from './waiting'

/** One officer's agreement, with what the step asks; the last one makes the move. */
export async function agree({ id, version, ...given }: Agreement, context: PetitionContext): Promise<PetitionCase> {
  const waiting = await waitingFor({ id, version }, context)
  const instead = signsFor(waiting)
  const { petition, pending, asked, sight } = waiting
  const { move: name, agreed } = pending
  const { value: said, problems } = form(stepAt(name, agreed)?.asks ?? {}).read(given)
  if (problems) throw new Refusal('INVALID', undefined, problems)
  const { officer, where } = sight
  if (!stepAt(name, agreed + 1)) {
    refuseClosed(waiting, context)
    const making = { name, asked: { ...asked, ...said }, officer, instead }
    return context.caseOf(await perform(petition, where, making, context), sight)
  }
  const happened = { at: context.now(), status: petition.status, move: name, step: 'agreed', officer, instead } as const
  const event = eventOf(petition, { ...happened, asked: said }, context.keys)
  const after = await take(petition, where, { event, set: { pending: { ...pending, agreed: agreed + 1 } } }, context)
  return context.caseOf(after, sight)
}

/** What was open when it was drafted may not be any more: a day has passed, or what it needs is gone. @throws CONFLICT */
function refuseClosed({ petition, pending: { move } }: Waiting, { now, calendar }: PetitionContext): void {
  if (!movesFor(factsOf(petition, now(), calendar), moveOf(move).by).includes(move))
    throw new Refusal('CONFLICT', '现在已经不能办理这一步了，请退回')
}
