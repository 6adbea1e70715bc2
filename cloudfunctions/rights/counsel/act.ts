import type { CounselCase } from '../../../miniprogram/contract/rights/answers'
import { rightsMoveOf, rightsMovesFor, type CounselMoveRequest } from '../../../miniprogram/contract/rights/moves'
import { officersDraft } from '../../shared/case/moving/move'
import { perform } from '../../shared/case/moving/perform'
import { repeatsOf } from '../../shared/case/moving/repeats'
import { handedIn } from '../../shared/evidence/handed-in'
import { Refusal } from '../../shared/refusal'
import type { RightsContext } from '../context'
import { factsOf } from '../moving/facts'
import { grantedTo } from './granted'
import { counselCaseOf } from './view'

/** What a lawyer does with a case: takes it under a promise of confidence, or not, and gives an opinion. */
export async function act(
  { id, move: name, ...given }: CounselMoveRequest,
  context: RightsContext,
): Promise<CounselCase> {
  const { keys, now, calendar } = context
  const { record, grant, lawyer } = await grantedTo(id, context)
  const { evidence: ids = [], ...said } = given as { evidence?: string[] }
  const answers = rightsMoveOf(name).lawyer !== undefined
  // Whose grant it is stands with an answer to the request.
  const asked = answers ? { ...said, lawyer: grant.id } : said
  // An earlier sending whose answer was lost did it already.
  if (repeatsOf(record, { name, asked, files: ids, by: lawyer._id }, keys.seal))
    return counselCaseOf(record, grant, context)
  const open = rightsMovesFor(factsOf(record, now(), calendar), ['lawyer']).includes(name)
  if (!open || answers === (grant.state === 'PROMISED'))
    throw new Refusal('CONFLICT', '这件申请的状态已经变了，请刷新后再看')
  const evidence = await handedIn(ids, officersDraft(lawyer, id, keys), context)
  const after = await perform(record, { counsel: lawyer._id }, { name, asked, evidence, officer: lawyer }, context)
  const current = after.lawyers.find((one) => one.id === grant.id)
  if (!current) throw new Error(`The grant ${grant.id} is gone.`)
  return counselCaseOf(after, current, context)
}
