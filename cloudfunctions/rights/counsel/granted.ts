import { Refusal } from '../../shared/refusal'
import type { LawyerRecord } from '../../shared/lawyers'
import type { RightsContext } from '../context'
import { isLive } from '../moving/facts'
import { notFound } from '../records/not-found'
import type { GrantRecord, RightsRecord } from '../records/record'

/** The lawyer who asks. @throws DENIED */
export async function lawyerAsking({ caller }: Pick<RightsContext, 'caller'>): Promise<LawyerRecord> {
  const lawyer = await caller.lawyer()
  if (!lawyer) throw new Refusal('DENIED')
  return lawyer
}

/** A case that this lawyer was granted, while that lasts. @throws NOT_FOUND */
export async function grantedTo(
  id: string,
  context: RightsContext,
): Promise<{ record: RightsRecord; grant: GrantRecord; lawyer: LawyerRecord }> {
  const lawyer = await lawyerAsking(context)
  const record = await context.applications.find(id, { counsel: lawyer._id })
  const grant = record && grantIn(record, lawyer, context)
  if (!record || !grant) throw notFound()
  return { record, grant, lawyer }
}

/** The grant under which a lawyer looks into a case now. */
export const grantIn = (
  record: Pick<RightsRecord, 'lawyers' | 'status'>,
  { _id }: LawyerRecord,
  { now }: Pick<RightsContext, 'now'>,
): GrantRecord | undefined => record.lawyers.find((grant) => grant.lawyer === _id && isLive(grant, record, now()))
