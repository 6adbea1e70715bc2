import type { Input } from '../../../miniprogram/contract/actions'
import { officersDraft } from '../../shared/case/moving/move'
import { keepPiece } from '../../shared/evidence/pieces'
import type { RightsContext } from '../context'

/** Keeps one piece of a file. */
export async function chunk(
  { draft, ...piece }: Input<'rights.desk.chunk'>,
  context: RightsContext,
  body: Buffer,
): Promise<Record<string, never>> {
  const { officer } = await context.sight()
  return keepPiece({ ...piece, owner: officersDraft(officer, draft, context.keys) }, body, context)
}
