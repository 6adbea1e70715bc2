import type { RightsPaper } from '../../../miniprogram/contract/rights/papers'
import { rightsMoveOf } from '../../../miniprogram/contract/rights/moves'
import type { PaperContent } from '../../shared/case/papers/content'
import { issuedContent } from '../../shared/case/papers/issue'
import { pendingAsked } from '../../shared/case/records/asked'
import type { RightsContext } from '../context'
import { notFound } from '../records/not-found'
import type { RightsRecord } from '../records/record'
import { paperContent } from './issue'

export interface WantedPaper {
  id: string
  /** Absent: of the move that waits. */
  paper?: string
}

interface Found {
  record: RightsRecord
  kind: RightsPaper
  content: PaperContent
  /** What stands after the `#` of its link; absent: a draft. */
  claim?: string
}

/** The document that an officer asks for. @throws NOT_FOUND */
export async function wantedPaper({ id, paper: wanted }: WantedPaper, context: RightsContext): Promise<Found> {
  const { seal } = context.keys
  const record = await context.inSight(id, await context.sight())
  const issued = record.papers.find((one) => one.id === wanted)
  if (issued) {
    return { record, kind: issued.kind, content: issuedContent(record, issued, seal), claim: issued.claim }
  }
  const { pending } = record
  const kind = pending && !wanted ? rightsMoveOf(pending.move).paper : undefined
  if (!pending || !kind) throw notFound()
  return { record, kind, content: paperContent(kind, record, pendingAsked(record, pending, seal), seal) }
}
