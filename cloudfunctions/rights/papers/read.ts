import type { PaperPage } from '../../../miniprogram/contract/case/answers'
import type { RightsPaper } from '../../../miniprogram/contract/rights/papers'
import { pageOf } from '../../shared/case/papers/page'
import type { RightsContext } from '../context'
import { wantedPaper, type WantedPaper } from './wanted'

/** A document on the screen. */
export async function read(wanted: WantedPaper, context: RightsContext): Promise<PaperPage<RightsPaper>> {
  const { kind, content } = await wantedPaper(wanted, context)
  return pageOf(kind, content)
}
