import type { Input } from '../../../miniprogram/contract/actions'
import type { Page } from '../../../miniprogram/contract/case/answers'
import type { RollcallRow } from '../../../miniprogram/contract/inspection/answers'
import type { InspectionContext } from '../context'
import { rowOf } from '../views/rollcall'

/** The roll calls that the officer may meet, newest first. */
export async function list(
  { status, after }: Input<'inspection.rollcall.list'>,
  context: InspectionContext,
): Promise<Page<RollcallRow>> {
  const { where } = await context.sight()
  const { rows, next } = await context.rollcalls.page({ ...where, ...(status && { status }) }, ['order', 'desc'], after)
  return { items: rows.map((row) => rowOf(row, context.keys.seal)), ...(next && { next }) }
}
