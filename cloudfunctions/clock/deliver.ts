import type { CaseRecord } from '../shared/case/records/record'
import { toEach } from './batches'
import type { ClockContext } from './context'
import { inEachSort, summed, type Sort } from './sorts'

const mostTries = 6
const firstPause = 10 * 60_000

/** Tells through WeChat what there is to tell, one message for all that is new in a case. The inbox has it in any case. */
export async function deliver(_nothing: unknown, context: ClockContext): Promise<{ sent: number }> {
  const sent = await inEachSort(context.sorts, async (sort) =>
    toEach(await sort.cases.withNews(context.now()), (record) => deliverOne(record, sort, context)),
  )
  return { sent: summed(sent) }
}

async function deliverOne<R extends CaseRecord>(
  record: R,
  { cases, addressOf, messageOf }: Sort<R>,
  { addresses, messages, now }: ClockContext,
): Promise<boolean> {
  const tries = (record.newsTries ?? 0) + 1
  // Put off before it is tried: whoever dies in between tries again later, and nobody else does at the same time.
  const next = tries < mostTries ? new Date(now().getTime() + firstPause * 2 ** (tries - 1)) : undefined
  if (!(await cases.putOffNews(record, next))) return false
  const openid = await addressOf(record)
  if (openid && (await messages.send(messageOf(record, openid)))) {
    await cases.newsTold(record, next)
    return true
  }
  // Without consent there is nobody to tell any more.
  await addresses.forget(record._id)
  await cases.unreachable(record)
  return false
}
