import type { Input } from '../../../miniprogram/contract/actions'
import type { ChunkTicket } from '../../../miniprogram/contract/evidence'
import { officersDraft } from '../../shared/case/moving/move'
import { reservePieces } from '../../shared/evidence/pieces'
import type { RightsContext } from '../context'

/** Reserves a place for one file that an officer hands in, or tells what has arrived of it already. */
export async function ticket(
  { draft, ...wanted }: Input<'rights.desk.ticket'>,
  context: RightsContext,
): Promise<ChunkTicket> {
  const { officer } = await context.sight()
  return reservePieces(wanted, officersDraft(officer, draft, context.keys), context)
}
