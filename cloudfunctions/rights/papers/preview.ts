import type { PaperPage } from '../../../miniprogram/contract/case/answers'
import { rightsMoveOf, type RightsMoveRequest } from '../../../miniprogram/contract/rights/moves'
import type { RightsPaper } from '../../../miniprogram/contract/rights/papers'
import { openTo } from '../../shared/case/moving/move'
import { outcomeOf } from '../../shared/case/moving/outcome'
import { pageOf } from '../../shared/case/papers/page'
import type { RightsContext } from '../context'
import { notFound } from '../records/not-found'
import { paperContent } from './issue'

/** What the document of a move will say, for whoever may make the move; nothing is saved. @throws NOT_FOUND where it has none */
export async function preview(request: RightsMoveRequest, context: RightsContext): Promise<PaperPage<RightsPaper>> {
  const { id: _id, version: _version, move: name, ...given } = request
  const { record, sight } = await openTo(request, context)
  const { asked } = await outcomeOf(record, { name, asked: given, officer: sight.officer }, context)
  const kind = rightsMoveOf(name).paper
  if (!kind) throw notFound()
  return pageOf(kind, paperContent(kind, record, asked, context.keys.seal))
}
