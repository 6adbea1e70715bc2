import type { Page } from '../../miniprogram/contract/case/answers'
import type { PetitionRow } from '../../miniprogram/contract/petition/desk-answers'
import type { Queue } from '../../miniprogram/contract/petition/desk'
import type { PetitionContext } from './context'
import { filtered } from './desk/filters'
import { rowsOf } from './views/case'

/** What this officer may handle: newest first, or what presses most. */
export async function queue({ after, ...asked }: Queue, context: PetitionContext): Promise<Page<PetitionRow>> {
  const sight = await context.sight()
  const { where, ordering } = filtered(asked, sight, context)
  const rows = await context.petitions.page({ ...where, ...sight.where }, ordering, after)
  return rowsOf(rows, sight, context.keys.seal)
}
