import type { PetitionDetail } from '../../../miniprogram/contract/petition/answers'
import type { AskedValues } from '../../../miniprogram/contract/case/move'
import { movesFor, type OwnerMoveRequest } from '../../../miniprogram/contract/petition/moves'
import { Refusal } from '../../shared/refusal'
import type { PetitionContext } from '../context'
import { handedIn } from '../../shared/evidence/handed-in'
import { perform } from '../../shared/case/moving/perform'
import { factsOf } from '../moving/facts'
import { askedOf } from '../../shared/case/records/asked'
import { timelineField, type EventRecord } from '../../shared/case/records/record'
import type { PetitionRecord } from '../records/record'

/** What the one who sent a petition does with it. */
export async function act(
  { id, code, move: name, ...given }: OwnerMoveRequest,
  context: PetitionContext,
): Promise<PetitionDetail> {
  const { petition, where } = await context.own({ id, code })
  const { timeline, status } = petition
  const last = timeline.at(-1)
  if (last?.move === name && !last.actor && last.status === status) {
    refuseOther(petition, last, given, context)
    // An earlier sending whose answer was lost did it already.
    return context.detailOf(petition)
  }
  if (!movesFor(factsOf(petition, context.now(), context.calendar), ['owner']).includes(name))
    throw new Refusal('CONFLICT', '这件来件的状态已经变了，请刷新后再看')
  const making = { name, ...(await sorted(id, given, context)) }
  return context.detailOf(await perform(petition, where, making, context))
}

/** What was changed since an earlier sending is not lost unsaid. @throws CONFLICT with what stands */
function refuseOther(petition: PetitionRecord, last: EventRecord, given: AskedValues, { keys }: PetitionContext): void {
  const place = petition.timeline.length - 1
  const { evidence: ids = [], ...asked } = given
  const files = last.evidence?.map(({ id }) => id) ?? []
  if (inOrder({ ...askedOf(petition, place, keys.seal), files }) === inOrder({ ...asked, files: ids })) return
  const words = last.words ? keys.seal.open(last.words, petition._id, timelineField(place)) : ''
  throw new Refusal('CONFLICT', `之前已经提交成功（${words}），这次修改的内容没有包含在内。请刷新后再看`)
}

const inOrder = (said: AskedValues): string =>
  JSON.stringify(Object.entries(said).toSorted(([a], [b]) => (a < b ? -1 : 1)))

/** The words apart from the files, which were attached under the case's id as their draft. */
async function sorted(id: string, given: AskedValues, context: PetitionContext) {
  const { evidence: ids, ...asked } = given
  const owner = context.ownership().ofDraft(id)
  return { asked, evidence: await handedIn((ids as string[] | undefined) ?? [], owner, context) }
}
