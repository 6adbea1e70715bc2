import type { RightsAnswers } from '../../../miniprogram/contract/rights/actions'
import type { RightsContext } from '../context'
import { summaryOf } from '../views/own'
import { applicantOf } from '../views/parts'
import { grantIn, lawyerAsking } from './granted'

/** The cases that a lawyer was granted, newest first. */
export async function mine(_nothing: unknown, context: RightsContext): Promise<RightsAnswers['rights.counsel.mine']> {
  const { applications, keys } = context
  const lawyer = await lawyerAsking(context)
  const { rows } = await applications.page({ counsel: lawyer._id }, ['order', 'desc'])
  return rows
    .filter((row) => grantIn(row, lawyer, context))
    .map((row) => {
      const { name, unitName } = applicantOf(row, keys.seal)
      return Object.assign(summaryOf(row, keys.seal), { applicant: { name, unitName } })
    })
}
