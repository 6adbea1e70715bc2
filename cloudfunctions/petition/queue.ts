import type { Input } from '../../miniprogram/contract/actions'
import type { Page, PetitionRow } from '../../miniprogram/contract/petition/answers'
import type { PetitionContext } from './context'
import { filtered } from './desk/filters'
import { rowsOf } from './views/case'

/** What this officer may handle: newest first, or what presses most. */
export async function queue(asked: Input<'petition.queue'>, context: PetitionContext): Promise<Page<PetitionRow>> {
  const sight = await context.sight()
  const { where, ordering } = filtered(asked, sight, context)
  return rowsOf(await context.petitions.page({ ...where, ...sight.where }, ordering, asked.after), context.keys.seal)
}
