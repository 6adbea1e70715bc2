import type { CaseContext, Sight } from '../context'
import type { CaseRecord } from '../records/record'
import { waitOn } from './wait-on'
import { signsFor, waitingFor, type OfVersion } from './waiting'

/** Sends a drafted move back to its author. */
export async function returnIt<R extends CaseRecord, S extends Sight, Seen>(
  { reason, ...request }: OfVersion & { reason: string },
  context: CaseContext<R, S, Seen>,
): Promise<Seen> {
  const waiting = await waitingFor(request, context)
  const instead = signsFor(waiting, context)
  return waitOn(
    waiting,
    { step: 'returned', asked: { reason }, instead },
    { ...waiting.pending, returned: true },
    context,
  )
}
