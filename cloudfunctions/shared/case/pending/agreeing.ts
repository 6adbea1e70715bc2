import { mostAgreeing, type DraftTitle } from '../../../../miniprogram/contract/case/answers'
import type { Condition } from '../../database'
import type { CaseContext, Sight } from '../context'
import type { CaseRecord } from '../records/record'
import { pendingOf } from '../views/pending'

interface Agreeing<R> {
  record: R
  draft: DraftTitle
}

/**
 * The drafts that this officer may agree to, the most pressing first: none that the officer drafted or agreed to before.
 * @param waiting what waits for an agreement of the officer's posts
 */
export async function agreeingOf<R extends CaseRecord, S extends Sight, Seen>(
  waiting: Condition,
  sight: S,
  { area, cases, heldIn, clearedBy, keys }: CaseContext<R, S, Seen>,
): Promise<Agreeing<R>[]> {
  const records = await cases.whole({ ...sight.where, ...waiting }, ['dueOrder', 'asc'], mostAgreeing)
  return records.flatMap((record) => {
    if (!record.pending) return []
    const signer = { officer: sight.officer, posts: heldIn(record, sight), clearedBy }
    const { mine, move, step, signed, instead } = pendingOf(area, record, record.pending, signer, keys.seal)
    const [drafted] = signed
    if (!mine || !drafted) return []
    return [{ record, draft: { move, step, by: drafted.by, at: drafted.at, ...(instead && { instead }) } }]
  })
}
