import type { CounselCase, RightsSummary } from '../../../miniprogram/contract/rights/answers'
import { counselMoveNames, rightsMoveOf, rightsMovesFor } from '../../../miniprogram/contract/rights/moves'
import { toldOf } from '../../shared/case/views/events'
import { viewing } from '../../shared/evidence/view'
import type { Seal } from '../../shared/seal'
import type { RightsContext } from '../context'
import { factsOf } from '../moving/facts'
import type { RowRecord } from '../records/applications'
import type { GrantRecord, RightsRecord } from '../records/record'
import { isTheirs, shownFiles } from '../views/files'
import { summaryOf } from '../views/own'
import { applicantOf, grantOf, writtenOf } from '../views/parts'

/** What a lawyer sees: before the promise of confidence who asks and of which sort it is, after it all that the applicant wrote. */
export async function counselCaseOf(
  record: RightsRecord,
  grant: GrantRecord,
  { viewed }: Pick<RightsContext, 'viewed'>,
): Promise<CounselCase> {
  const { seal, files, calendar, now } = viewed()
  const promised = grant.state === 'PROMISED'
  const show = await viewing(promised ? shownFiles(record) : [], seal, files)
  const open = rightsMovesFor(factsOf(record, now, calendar), ['lawyer'])
  const { name, unitName } = applicantOf(record, seal)
  return {
    ...offeredOf(record, grant, seal),
    ...(promised && writtenOf(record, seal)),
    applicant: { name, unitName },
    grant: grantOf(record, grant, seal, now),
    // What answers the request is open before the promise, the work after it.
    may: counselMoveNames.filter((one) => open.includes(one) && (rightsMoveOf(one).lawyer === undefined) === promised),
    timeline: promised ? toldOf(record, { seal, show, theirs: isTheirs }) : [],
    evidence: promised ? show(record.evidence) : [],
  }
}

/** A case in few words: its subject is the applicant's own, and is read once confidence was promised. */
export function offeredOf(row: RowRecord, { state }: GrantRecord, seal: Seal): RightsSummary {
  const { subject, ...summary } = summaryOf(row, seal)
  return { ...summary, ...(subject && state === 'PROMISED' && { subject }) }
}
