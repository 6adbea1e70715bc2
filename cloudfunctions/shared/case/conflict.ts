import type { OfficerRecord } from '../officers/record'
import type { CaseContext, Sight } from './context'
import type { Step } from './moving/changes'
import { signersOf } from './moving/life'
import { take } from './moving/perform'
import { eventOf } from './records/events'
import { markOfConflict } from './records/marks'
import type { CaseRecord, PendingRecord } from './records/record'

/**
 * An officer tells of an interest in a case, and never meets it again (回避).
 * @param besides what else of the case changes with it
 */
export async function registerConflict<R extends CaseRecord, S extends Sight, Seen>(
  { id, reason }: { id: string; reason: string },
  context: CaseContext<R, S, Seen>,
  besides: (record: R, officer: OfficerRecord) => Step<R>['set'],
): Promise<OfficerRecord> {
  const { keys, now } = context
  const sight = await context.sight()
  const { officer, where } = sight
  const record = await context.inSight(id, sight)
  const { status, barred, pending } = record
  const event = eventOf(record, { at: now(), status, note: 'conflict', asked: { reason }, officer }, keys)
  const set = {
    barred: [...barred, markOfConflict(officer)],
    unchecked: true,
    ...(pending && { pending: withoutOfficer(record, pending, officer._id) }),
    ...besides(record, officer),
  } as Step<R>['set']
  await take(record, where, { event, set }, context)
  return officer
}

/** What waits to be signed: an author's draft goes, and what the officer agreed to goes back to its author. */
function withoutOfficer(record: CaseRecord, pending: PendingRecord, officer: string): PendingRecord | undefined {
  if (record.timeline[pending.since]?.actor === officer) return undefined
  return signersOf(record, pending).includes(officer) ? { ...pending, returned: true } : pending
}
