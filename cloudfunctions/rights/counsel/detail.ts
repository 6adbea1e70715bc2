import type { CounselCase } from '../../../miniprogram/contract/rights/answers'
import type { RightsContext } from '../context'
import { grantedTo } from './granted'
import { counselCaseOf } from './view'

export async function detail({ id }: { id: string }, context: RightsContext): Promise<CounselCase> {
  const { record, grant } = await grantedTo(id, context)
  return counselCaseOf(record, grant, context)
}
