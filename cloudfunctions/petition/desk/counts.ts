import type { Workbench } from '../../../miniprogram/contract/petition/desk-answers'
import type { PetitionContext } from '../context'
import { workload } from './workload'

/** How much waits for the officer who asks, at the phone. */
export async function counts(_nothing: unknown, context: PetitionContext): Promise<Workbench['counts']> {
  return workload(await context.sight(), context)
}
