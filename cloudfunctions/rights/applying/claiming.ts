import type { Claim } from '../../../miniprogram/contract/rights/form'
import type { OfficerRecord } from '../../shared/officers/record'
import type { RightsContext } from '../context'
import type { RightsRecord } from '../records/record'
import { newClaim } from './new-claim'

const mostNumbers = 5

/** The record of this officer's draft: one draft makes one, whatever is sent of it first, and however often. */
export const idOf = (
  { _id }: Pick<OfficerRecord, '_id'>,
  draft: string,
  { keys }: Pick<RightsContext, 'keys'>,
): string => keys.digest('record', 'rights', _id, draft)

/** What is stored of a claim, and how; by itself where nobody says otherwise. */
interface Storing {
  /** Nothing is to be filled in any more: the form comes with it, or the office began it. */
  filled?: true
  made?: (claim: RightsRecord) => RightsRecord
  /** False when id or number is taken. */
  add?: (record: RightsRecord) => Promise<boolean>
}

/** What was claimed with this draft, now or before. */
export async function claimed(
  { draft, ...claim }: Claim,
  officer: OfficerRecord,
  context: RightsContext,
  { filled, made = (same) => same, add = context.applications.add }: Storing = {},
): Promise<RightsRecord> {
  const { applications, keys, calendar, now } = context
  const id = idOf(officer, draft, context)
  const earlier = await applications.find(id, { applicant: officer._id })
  if (earlier) return earlier
  const team = await teamOf(officer, context)
  for (let attempt = 0; attempt < mostNumbers; attempt++) {
    const record = made(newClaim(claim, { id, officer, team, attempt, at: now(), calendar, filled }, keys))
    if (await add(record)) return record
    // Two sendings at once: the database decides which was first.
    const other = await applications.find(id, { applicant: officer._id })
    if (other) return other
  }
  throw new Error('No free number was found for an application.')
}

/** The inspection team of the officer's bureau, which has a rights office; undefined where the unit belongs to none. */
async function teamOf({ unitPath }: OfficerRecord, { units }: RightsContext): Promise<string | undefined> {
  const all = await units.all()
  return all.find(({ kind, parent }) => kind === 'team' && parent !== undefined && unitPath.includes(parent))?._id
}
