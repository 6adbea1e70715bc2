import type { RightsAnswers } from '../../../miniprogram/contract/rights/actions'
import type { RightsContext } from '../context'
import { applicantOf } from '../views/parts'
import { grantIn, lawyerAsking } from './granted'
import { offeredOf } from './view'

/** The cases that a lawyer was granted, newest first. */
export async function mine(_nothing: unknown, context: RightsContext): Promise<RightsAnswers['rights.counsel.mine']> {
  const { applications, keys } = context
  const lawyer = await lawyerAsking(context)
  const { rows } = await applications.page({ counsel: lawyer._id }, ['order', 'desc'])
  return rows.flatMap((row) => {
    const grant = grantIn(row, lawyer, context)
    if (!grant) return []
    const { name, unitName } = applicantOf(row, keys.seal)
    return [{ ...offeredOf(row, grant, keys.seal), applicant: { name, unitName } }]
  })
}
