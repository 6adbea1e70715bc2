import type { Place } from '../../../miniprogram/contract/fields'
import type { IssuedPaper, PaperTitle, Page } from '../../../miniprogram/contract/case/answers'
import { type PaperKind, papers } from '../../../miniprogram/contract/petition/papers'
import type {
  OwnSummary,
  PetitionDetail,
  PetitionSummary,
  Receipt,
  TalkEntry,
} from '../../../miniprogram/contract/petition/answers'
import { isFinal, movesFor, type OwnerMove } from '../../../miniprogram/contract/petition/moves'
import type { Calendar } from '../../shared/calendar/calendar'
import type { Files } from '../../shared/files'
import type { Seal } from '../../shared/seal'
import { partsOf } from '../../shared/case/papers/compose'
import { issued } from '../papers/of-record'
import { dueAnswer } from '../../shared/case/moving/due'
import { viewing, type Show } from '../../shared/evidence/view'
import { sentFiles } from './evidence'
import { factsOf } from '../moving/facts'
import { lastDaysOf } from '../../shared/case/moving/last-days'
import type { Rows } from '../../shared/case/records/store'
import type { RowRecord } from '../records/petitions'
import { toldOf } from '../../shared/case/views/events'
import { petitionArea } from '../area'
import { talkField, type PetitionPaper, type PetitionRecord, type TalkRecord } from '../records/record'

/** What views are made with. */
export interface Viewing {
  seal: Seal
  files: Files
  calendar: Calendar
  now: Date
}

/** All of a receipt but what is made anew for its owner. */
export function receiptOf(record: PetitionRecord): Omit<Receipt, 'organ' | 'telephone' | 'link' | 'picture' | 'code'> {
  const { _id, number, kind, submittedAt, timeline, happening, escalated } = record
  // A receipt asked for again after a move would otherwise tell the later promise.
  const due = timeline.every(({ move }) => !move) ? dueAnswer(record) : {}
  const received = { id: _id, number, kind, submittedAt: submittedAt.toISOString() }
  const urgent = happening === 'NOW' && { urgent: true as const }
  return { ...received, ...due, ...urgent, ...(escalated && { escalated }) }
}

export const ownPage = ({ rows, next }: Rows<RowRecord>, seal: Seal): Page<OwnSummary> => ({
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
  const may = movesFor(factsOf(record, now, calendar), ['owner']) as OwnerMove[]
  const sender = senderOf(record, seal)
  return {
    ...summaryOf(record, seal),
    ...written(record, seal),
    talking: !isFinal(record.kind, record.status),
    timeline: toldOf(record, { seal, show, theirs: ({ actor }) => !actor }),
    talk: record.talk.map((entry) => talkEntryOf(record, entry, seal, show)),
    papers: papersOf(record, seal),
    evidence: show(record.evidence),
    may,
    mayUntil: lastDaysOf(petitionArea, record, may, calendar),
    ...(sender && { sender }),
  }
}

/** What is found by a code tells whoever has it nothing of the sender. */
function senderOf({ _id, code, name, phone }: PetitionRecord, seal: Seal): PetitionDetail['sender'] {
  if (code || !name || !phone) return undefined
  return { name: seal.open(name, _id, 'name'), phone: seal.open(phone, _id, 'phone') }
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

/** The citizen's own documents as they read. */
const papersOf = (record: PetitionRecord, seal: Seal): IssuedPaper<PaperKind>[] =>
  record.papers
    .filter(({ kind }) => papers[kind].to === 'citizen')
    .map((paper) => Object.assign(titleOf(paper), { parts: partsOf(issued(record, paper, seal).content) }))

export const titleOf = ({ id, kind, number, at }: PetitionPaper): PaperTitle<PaperKind> => ({
  id,
  kind,
  number,
  at: at.toISOString(),
})
