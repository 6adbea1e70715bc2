import { actorsWho } from '../../../miniprogram/contract/petition/actors'
import type { PetitionCase } from '../../../miniprogram/contract/petition/desk-answers'
import { Refusal } from '../../shared/refusal'
import type { PetitionContext } from '../context'
import { eventOf } from '../moving/events'
import { take } from '../moving/perform'
import { insteadOf } from '../records/sight'
import { isOwn, mayDrop } from '../views/pending'
import { waitingFor } from './waiting'

/** Its author, or an inspector for an author who does not take it up, takes a drafted move back. */
export async function drop(request: { id: string; version: number }, context: PetitionContext): Promise<PetitionCase> {
  const { petition, pending, sight } = await waitingFor(request, context)
  if (!mayDrop(petition, pending, sight)) throw new Refusal('DENIED')
  const { officer, where } = sight
  const { instead } = isOwn(petition, pending, sight) ? {} : insteadOf(sight, actorsWho('clears'))
  const step = {
    at: context.now(),
    status: petition.status,
    move: pending.move,
    step: 'dropped',
    officer,
    instead,
  } as const
  const after = await take(
    petition,
    where,
    { event: eventOf(petition, step, context.keys), set: { pending: undefined } },
    context,
  )
  return context.caseOf(after, sight)
}
