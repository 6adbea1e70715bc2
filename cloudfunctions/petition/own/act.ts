import type { PetitionDetail } from '../../../miniprogram/contract/petition/answers'
import { movesFor, type OwnerMoveRequest } from '../../../miniprogram/contract/petition/moves'
import { Refusal } from '../../shared/refusal'
import type { PetitionContext } from '../context'
import { perform } from '../moving/perform'
import { factsOf } from '../moving/facts'

/** What the one who sent a petition does with it. */
export async function act(
  { id, code, move: name, ...asked }: OwnerMoveRequest,
  context: PetitionContext,
): Promise<PetitionDetail> {
  const { petition, where } = await context.own({ id, code })
  const { timeline, status } = petition
  // An earlier sending whose answer was lost did it already.
  const last = timeline.at(-1)
  if (last?.move === name && !last.actor && last.status === status) return context.detailOf(petition)
  if (!movesFor(factsOf(petition, context.now(), context.calendar), ['owner']).includes(name))
    throw new Refusal('CONFLICT', '这件来件的状态已经变了，请刷新后再看')
  return context.detailOf(await perform(petition, where, { name, asked }, context))
}
