import type { PaperPage } from '../../../miniprogram/contract/case/answers'
import type { MoveRequest } from '../../../miniprogram/contract/petition/moves'
import type { PetitionContext } from '../context'
import { openTo } from '../../shared/case/moving/move'
import { outcomeOf } from '../../shared/case/moving/outcome'
import { notFound } from '../records/not-found'
import { refuseCopies } from './copies'
import { unsigned } from './of-record'
import { pageOf } from './page'

/** What the document of a move will say, for whoever may make the move; nothing is saved. @throws NOT_FOUND where it has none */
export async function preview(request: MoveRequest, context: PetitionContext): Promise<PaperPage> {
  const { id: _id, version: _version, move: name, ...given } = request
  const { record: petition, sight } = await openTo(request, context)
  await refuseCopies(petition, given, context)
  const { asked, due = {} } = await outcomeOf(petition, { name, asked: given, officer: sight.officer }, context)
  const { seal } = context.keys
  const paper = unsigned(petition, { name, asked, due, at: context.now() }, seal)
  if (!paper) throw notFound()
  return pageOf(paper, petition, seal)
}
