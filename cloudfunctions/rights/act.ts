import type { RightsDetail } from '../../miniprogram/contract/rights/answers'
import { rightsMovesFor, type ApplicantMoveRequest } from '../../miniprogram/contract/rights/moves'
import { officersDraft } from '../shared/case/moving/move'
import { perform } from '../shared/case/moving/perform'
import { repeats } from '../shared/case/moving/repeats'
import { handedIn } from '../shared/evidence/handed-in'
import { Refusal } from '../shared/refusal'
import type { RightsContext } from './context'
import { factsOf } from './moving/facts'

/** What the officer who asked for protection does with it. */
export async function act(
  { id, move: name, ...given }: ApplicantMoveRequest,
  context: RightsContext,
): Promise<RightsDetail> {
  const { keys, now, calendar } = context
  const { record, officer, where } = await context.own(id)
  const { evidence: ids = [], ...asked } = given as { evidence?: string[] }
  // An earlier sending whose answer was lost did it already.
  if (repeats(record, { name, asked, files: ids }, keys.seal)) return context.detailOf(record)
  if (!rightsMovesFor(factsOf(record, now(), calendar), ['applicant']).includes(name))
    throw new Refusal('CONFLICT', '这件申请的状态已经变了，请刷新后再看')
  const evidence = await handedIn(ids, officersDraft(officer, id, keys), context)
  return context.detailOf(await perform(record, where, { name, asked, evidence }, context))
}
