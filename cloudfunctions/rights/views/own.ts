import type { Page } from '../../../miniprogram/contract/case/answers'
import type { OwnRights, RightsDetail, RightsSummary } from '../../../miniprogram/contract/rights/answers'
import {
  applicantMoveNames,
  isRightsOver,
  rightsMovesFor,
  type ApplicantMove,
} from '../../../miniprogram/contract/rights/moves'
import { rightsStatusOf } from '../../../miniprogram/contract/rights/statuses'
import { rightsPapers } from '../../../miniprogram/contract/rights/papers'
import type { Calendar } from '../../shared/calendar/calendar'
import { dueAnswer } from '../../shared/case/moving/due'
import { lastDaysOf } from '../../shared/case/moving/last-days'
import { partsOf } from '../../shared/case/papers/compose'
import { issuedContent } from '../../shared/case/papers/issue'
import type { Rows } from '../../shared/case/records/store'
import { toldOf } from '../../shared/case/views/events'
import { viewing } from '../../shared/evidence/view'
import type { Files } from '../../shared/files'
import type { Seal } from '../../shared/seal'
import { mayFillIn } from '../applying/written'
import { rightsArea } from '../area'
import { factsOf } from '../moving/facts'
import type { RowRecord } from '../records/applications'
import type { RightsRecord } from '../records/record'
import { isTheirs, shownFiles } from './files'
import { grantsOf, measuresOf, writtenOf } from './parts'

/** What views are made with. */
export interface Viewing {
  seal: Seal
  files: Files
  calendar: Calendar
  now: Date
}

export function summaryOf(row: RowRecord, seal: Seal): RightsSummary {
  const { _id, number, kind, status, subject, claimedAt, evidenceCount } = row
  return {
    id: _id,
    number,
    kind,
    status,
    ...(subject && { subject: seal.open(subject, _id, 'subject') }),
    claimedAt: claimedAt.toISOString(),
    evidenceCount,
    ...(rightsStatusOf(status).unsent && { urgent: true as const }),
    ...dueAnswer(row),
  }
}

export const ownPage = ({ rows, next }: Rows<RowRecord>, seal: Seal): Page<OwnRights> => ({
  items: rows.map((row) => {
    const { at, words, field } = row.told
    const unread = !row.seenAt || row.seenAt < at
    const told = {
      at: at.toISOString(),
      words: seal.open(words, row._id, field),
      ...(unread && { unread: true as const }),
    }
    return { ...summaryOf(row, seal), told }
  }),
  ...(next && { next }),
})

/** What the officer who asked for protection sees. */
export async function detailOf(record: RightsRecord, { seal, files, calendar, now }: Viewing): Promise<RightsDetail> {
  const show = await viewing(shownFiles(record), seal, files)
  const open = rightsMovesFor(factsOf(record, now, calendar), ['applicant'])
  const may = applicantMoveNames.filter((name) => open.includes(name))
  return {
    ...summaryOf(record, seal),
    ...writtenOf(record, seal),
    timeline: toldOf(record, { seal, show, theirs: isTheirs }),
    papers: record.papers
      .filter(({ kind }) => rightsPapers[kind].to === 'applicant')
      .map((paper) => issuedPaperOf(record, paper, seal)),
    evidence: show(record.evidence),
    measures: measuresOf(record, seal, show),
    lawyers: grantsOf(record, seal, now),
    may,
    mayUntil: lastDaysOf<RightsRecord, ApplicantMove>(rightsArea, record, may, calendar),
    ...(mayFillIn(record) && { unsent: true as const }),
    adding: !isRightsOver(record.status),
  }
}

/** A document as its owner reads it. */
export function issuedPaperOf(record: RightsRecord, paper: RightsRecord['papers'][number], seal: Seal) {
  const { id, kind, number, at } = paper
  return { id, kind, number, at: at.toISOString(), parts: partsOf(issuedContent(record, paper, seal)) }
}
