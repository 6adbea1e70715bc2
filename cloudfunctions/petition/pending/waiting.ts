import type { AskedValues } from '../../../miniprogram/contract/case/move'
import { mayAgree } from '../../../miniprogram/contract/case/machine'
import { stepAt } from '../../../miniprogram/contract/petition/moves'
import { Refusal } from '../../shared/refusal'
import type { PetitionContext } from '../context'
import { pendingAsked } from '../records/asked'
import { signersOf } from '../moving/facts'
import type { OfficerRecord } from '../../shared/officers/record'
import type { PendingRecord, PetitionRecord } from '../records/record'
import { insteadOf, type Sight } from '../records/sight'

/** A petition whose drafted move waits, as an officer meets it. */
export interface Waiting {
  petition: PetitionRecord
  pending: PendingRecord
  asked: AskedValues
  sight: Sight
}

interface Request {
  id: string
  version: number
}

/** @throws CONFLICT when nothing waits any more, or something else does. */
export async function waitingFor({ id, version }: Request, context: PetitionContext): Promise<Waiting> {
  const sight = await context.sight()
  const petition = await context.inSight(id, sight)
  const { pending } = petition
  if (!pending || petition.version !== version) throw new Refusal('CONFLICT')
  const asked = pendingAsked(petition, pending, context.keys.seal)
  return { petition, pending, asked, sight }
}

/**
 * For whom the officer agrees at this step; nobody where the own post suffices.
 * @throws DENIED for whoever may not: without the duty, having drafted or agreed before, or for somebody who did
 */
export function signsFor({ petition, pending, sight }: Waiting): OfficerRecord | undefined {
  const step = stepAt(pending.move, pending.agreed)
  if (pending.returned) throw new Refusal('CONFLICT')
  if (!step || !mayAgree(step, sight.as)) throw new Refusal('DENIED')
  const signers = signersOf(petition, pending)
  const { may, instead } = insteadOf(sight, step.by, signers)
  if (!may || signers.includes(sight.officer._id)) throw new Refusal('DENIED', '拟稿、审核、签发不能是同一个人')
  return instead
}
