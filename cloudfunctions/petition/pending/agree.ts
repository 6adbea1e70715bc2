import type { PetitionCase } from '../../../miniprogram/contract/petition/answers'
import { moveOf, movesFor, stepAt } from '../../../miniprogram/contract/petition/moves'
import type { PetitionContext } from '../context'
import { Refusal } from '../../shared/refusal'
import { factsOf } from '../moving/facts'
import { eventOf } from '../moving/events'
import { perform, take } from '../moving/perform'
import { refuseStranger, waitingFor } from './waiting'

/** One officer's agreement; the last one makes the move. */
export async function agree(request: { id: string; version: number }, context: PetitionContext): Promise<PetitionCase> {
  const waiting = await waitingFor(request, context)
  refuseStranger(waiting)
  const { petition, pending, asked, sight } = waiting
  const { move: name, agreed } = pending
  const { officer, where } = sight
  if (!stepAt(name, agreed + 1)) {
    // What was open when it was drafted may not be any more: a day has passed, or what it needs is gone.
    if (!movesFor(factsOf(petition, context.now(), context.calendar), moveOf(name).by).includes(name))
      throw new Refusal('CONFLICT', '现在已经不能办理这一步了，请退回')
    return context.caseOf(await perform(petition, where, { name, asked, officer }, context), sight)
  }
  const happened = { at: context.now(), status: petition.status, move: name, step: 'agreed', officer } as const
  const event = eventOf(petition, happened, context.keys)
  const after = await take(petition, where, { event, set: { pending: { ...pending, agreed: agreed + 1 } } }, context)
  return context.caseOf(after, sight)
}
