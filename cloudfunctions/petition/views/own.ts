import type { Place } from '../../../miniprogram/contract/fields'
import type {
  IssuedPaper,
  OwnSummary,
  Page,
  PetitionDetail,
  PetitionSummary,
  Receipt,
  TalkEntry,
} from '../../../miniprogram/contract/petition/answers'
import { isFinal, movesFor, type OwnerMove } from '../../../miniprogram/contract/petition/moves'
import { papers } from '../../../miniprogram/contract/petition/papers'
import type { Calendar } from '../../shared/calendar/calendar'
import type { Files } from '../../shared/files'
import type { Seal } from '../../shared/seal'
import { partsOf } from '../papers/content-of'
import { issued } from '../papers/of-record'
import { dueAnswer } from '../moving/due'
import { sentFiles, viewing, type Show } from './evidence'
import { factsOf } from '../moving/facts'
import type { RowRecord, Rows } from '../records/petitions'
import { talkField, timelineField, type PetitionRecord, type TalkRecord } from '../records/record'

/** What views are made with. */
export interface Viewing {
  seal: Seal
  files: Files
  calendar: Calendar
  now: Date
}

/** All of a receipt but what is made anew for its owner. */
export function receiptOf(record: PetitionRecord): Omit<Receipt, 'link' | 'picture' | 'code'> {
  const { _id, number, kind, submittedAt, timeline, escalated } = record
  // A receipt asked for again after a move would otherwise tell the later promise.
  const due = timeline.every(({ move }) => !move) ? dueAnswer(record) : {}
  const received = { id: _id, number, kind, submittedAt: submittedAt.toISOString() }
  return { ...received, ...due, ...(escalated && { escalated }) }
}

export const ownPage = ({ rows, next }: Rows, seal: Seal): Page<OwnSummary> => ({
  items: rows.map((row) => ownSummaryOf(row, seal)),
  ...(next && { next }),
})

function ownSummaryOf(row: RowRecord, seal: Seal): OwnSummary {
  const { at, words, field } = row.told
  const unread = !row.seenAt || row.seenAt < at
  const told = {
    at: at.toISOString(),
    words: seal.open(words, row._id, field),
    ...(unread && { unread: true as const }),
  }
  return { ...summaryOf(row, seal), told }
}

export function summaryOf(row: RowRecord, seal: Seal): PetitionSummary {
  const { _id, number, kind, status, signing, unitName, evidenceCount, happening } = row
  return {
    id: _id,
    number,
    kind,
    status,
    signing,
    evidenceCount,
    subject: seal.open(row.subject, _id, 'subject'),
    submittedAt: row.submittedAt.toISOString(),
    ...(unitName && { unitName }),
    ...(happening === 'NOW' && { urgent: true as const }),
    ...dueAnswer(row),
  }
}

/** What owner and staff both see of the content. */
export function written(record: PetitionRecord, seal: Seal) {
  const { _id, category, happening, officer, happenedAt, place } = record
  return {
    details: seal.open(record.details, _id, 'details'),
    ...(category && { category }),
    ...(happening && { happening }),
    ...(officer && { officer: seal.open(officer, _id, 'officer') }),
    ...(happenedAt && { happenedAt: seal.open(happenedAt, _id, 'happenedAt') }),
    ...(place && { place: JSON.parse(seal.open(place, _id, 'place')) as Place }),
  }
}

export async function detailOf(
  record: PetitionRecord,
  { seal, files, calendar, now }: Viewing,
): Promise<PetitionDetail> {
  const show = await viewing(sentFiles(record), seal, files)
  return {
    ...summaryOf(record, seal),
    ...written(record, seal),
    talking: !isFinal(record.kind, record.status),
    timeline: record.timeline.flatMap(({ at, status, words }, version) =>
      words ? [{ at: at.toISOString(), status, words: seal.open(words, record._id, timelineField(version)) }] : [],
    ),
    talk: record.talk.map((entry) => talkEntryOf(record, entry, seal, show)),
    papers: papersOf(record, seal).filter(({ kind }) => papers[kind].to === 'citizen'),
    evidence: show(record.evidence),
    may: movesFor(factsOf(record, now, calendar), ['owner']) as OwnerMove[],
  }
}

export function talkEntryOf(
  { _id }: PetitionRecord,
  { id, at, actor, words, evidence }: TalkRecord,
  seal: Seal,
  show: Show,
): TalkEntry {
  return {
    id,
    at: at.toISOString(),
    from: actor ? 'department' : 'citizen',
    words: seal.open(words, _id, talkField(id)),
    evidence: show(evidence),
  }
}

/** Documents as they read. */
export function papersOf(record: PetitionRecord, seal: Seal): IssuedPaper[] {
  return record.papers.map((paper) => {
    const { id, kind, number, at } = paper
    return { id, kind, number, at: at.toISOString(), parts: partsOf(issued(record, paper, seal).content) }
  })
}
