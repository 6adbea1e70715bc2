import type { PetitionCase } from '../../../miniprogram/contract/petition/desk-answers'
import type { PetitionContext } from '../context'
import { eventOf } from '../moving/events'
import { take } from '../moving/perform'
import { signsFor, waitingFor } from './waiting'

interface Request {
  id: string
  version: number
  reason: string
}

/** Sends a drafted move back to its author. */
export async function returnDraft({ reason, ...request }: Request, context: PetitionContext): Promise<PetitionCase> {
  const waiting = await waitingFor(request, context)
  const instead = signsFor(waiting)
  const { petition, pending, sight } = waiting
  const { officer, where } = sight
  const { status } = petition
  const step = { at: context.now(), status, move: pending.move, step: 'returned', officer, instead } as const
  const event = eventOf(petition, { ...step, asked: { reason } }, context.keys)
  const after = await take(petition, where, { event, set: { pending: { ...pending, returned: true } } }, context)
  return context.caseOf(after, sight)
}
