import type { PetitionCase } from '../../../miniprogram/contract/petition/desk-answers'
import type { PetitionContext } from '../context'
import { eventOf } from '../moving/events'
import { take } from '../moving/perform'
import { refuseStranger, waitingFor } from './waiting'

interface Request {
  id: string
  version: number
  reason: string
}

/** Sends a drafted move back to its author. */
export async function returnDraft({ reason, ...request }: Request, context: PetitionContext): Promise<PetitionCase> {
  const waiting = await waitingFor(request, context)
  refuseStranger(waiting)
  const { petition, pending, sight } = waiting
  const { officer, where } = sight
  const step = { at: context.now(), status: petition.status, move: pending.move, step: 'returned', officer } as const
  const event = eventOf(petition, { ...step, asked: { reason } }, context.keys)
  const after = await take(petition, where, { event, set: { pending: { ...pending, returned: true } } }, context)
  return context.caseOf(after, sight)
}
