import type { Board } from '../../../miniprogram/contract/inspection/answers'
import type { InspectionContext } from '../context'
import { boardPage } from '../records/checkins'
import { checkinRowOf } from '../views/checkin'

/** Two functions' clocks may differ by so much: what was written meanwhile comes once more rather than never. */
const overlap = 3_000

/** What changed since the last look, the oldest change first. */
export async function board(
  { id, after = '' }: { id: string; after?: string | undefined },
  { sight, inSight, checkins, keys, now }: InspectionContext,
): Promise<Board> {
  await inSight(id, await sight())
  const found = await checkins.since(id, after)
  const rows = found.slice(0, boardPage)
  const safe = new Date(now().getTime() - overlap).toISOString()
  const last = rows.at(-1)?.changed ?? after
  return {
    rows: rows.map((record) => checkinRowOf(record, keys.seal)),
    next: last < safe ? last : safe,
    ...(found.length > boardPage && { more: true as const, next: last }),
  }
}
