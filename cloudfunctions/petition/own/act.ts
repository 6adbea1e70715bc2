import type { PetitionDetail } from '../../../miniprogram/contract/petition/answers'
import { movesFor, type OwnerMoveRequest } from '../../../miniprogram/contract/petition/moves'
import { perform } from '../../shared/case/moving/perform'
import { repeats } from '../../shared/case/moving/repeats'
import { handedIn } from '../../shared/evidence/handed-in'
import { Refusal } from '../../shared/refusal'
import type { PetitionContext } from '../context'
import { factsOf } from '../moving/facts'

/** What the one who sent a petition does with it. */
export async function act(
  { id, code, move: name, ...given }: OwnerMoveRequest,
  context: PetitionContext,
): Promise<PetitionDetail> {
  const { petition, where } = await context.own({ id, code })
  const { evidence: ids = [], ...asked } = given as { evidence?: string[] }
  if (repeats(petition, { name, asked, files: ids }, context.keys.seal)) return context.detailOf(petition)
  if (!movesFor(factsOf(petition, context.now(), context.calendar), ['owner']).includes(name))
    throw new Refusal('CONFLICT', '这件来件的状态已经变了，请刷新后再看')
  // The files were attached under the case's id as their draft.
  const evidence = await handedIn(ids, context.ownership().ofDraft(id), context)
  return context.detailOf(await perform(petition, where, { name, asked, evidence }, context))
}
