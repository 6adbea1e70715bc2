import type { RightsDetail } from '../../miniprogram/contract/rights/answers'
import type { RightsContext } from './context'

/** An officer's own application; that it was looked at is kept, once for everything new in it. */
export async function progress({ id }: { id: string }, context: RightsContext): Promise<RightsDetail> {
  const { record, where } = await context.own(id)
  const { told, seenAt } = record
  if (!seenAt || seenAt < told.at) await context.applications.set({ ...where, _id: id }, { seenAt: context.now() })
  return context.detailOf(record)
}
