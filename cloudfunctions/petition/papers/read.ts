import type { PaperPage } from '../../../miniprogram/contract/case/answers'
import type { PetitionContext } from '../context'
import { pageOf } from './page'
import { wantedPaper, type WantedPaper } from './wanted'

/** A document on the screen. */
export async function read(wanted: WantedPaper, context: PetitionContext): Promise<PaperPage> {
  const { petition, paper } = await wantedPaper(wanted, context)
  return pageOf(paper, petition, context.keys.seal)
}
