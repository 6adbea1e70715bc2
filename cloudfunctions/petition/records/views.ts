import type { Attachment, Evidence } from '../../../miniprogram/contract/evidence'
import type { Place } from '../../../miniprogram/contract/fields'
import type {
  Page,
  PetitionCase,
  PetitionDetail,
  PetitionSummary,
  Receipt,
} from '../../../miniprogram/contract/petition/answers'
import { movesFor } from '../../../miniprogram/contract/petition/moves'
import type { Files } from '../../shared/files'
import type { OfficerRecord } from '../../shared/officers'
import type { Seal } from '../../shared/seal'
import { dueAnswer } from './due'
import type { PetitionRow, Rows } from './petitions'
import { timelineField, type EvidenceRecord, type PetitionRecord } from './record'

/** All of a receipt but what is made anew for its owner. */
export function receiptOf(record: PetitionRecord): Omit<Receipt, 'link' | 'picture' | 'code'> {
  const { _id, number, kind, submittedAt, timeline } = record
  // A receipt asked for again after a move would otherwise tell the later promise.
  const due = timeline.every(({ move }) => !move) ? dueAnswer(record) : {}
  return { id: _id, number, kind, submittedAt: submittedAt.toISOString(), ...due }
}

export function pageOf({ rows, next }: Rows, seal: Seal): Page<PetitionSummary> {
  return { items: rows.map((row) => summaryOf(row, seal)), ...(next && { next }) }
}

function summaryOf(row: PetitionRow, seal: Seal): PetitionSummary {
  const { _id, number, kind, status, signing, unitName, evidenceCount } = row
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
    ...dueAnswer(row),
  }
}

export async function detailOf(record: PetitionRecord, seal: Seal, files: Files): Promise<PetitionDetail> {
  const { _id, place, happenedAt } = record
  return {
    ...summaryOf(record, seal),
    details: seal.open(record.details, _id, 'details'),
    ...(happenedAt && { happenedAt: seal.open(happenedAt, _id, 'happenedAt') }),
    ...(place && { place: JSON.parse(seal.open(place, _id, 'place')) as Place }),
    timeline: record.timeline.map(({ at, status, words }, version) => ({
      at: at.toISOString(),
      status,
      words: seal.open(words, _id, timelineField(version)),
    })),
    evidence: await evidenceOf(record.evidence, seal, files),
  }
}

export async function caseOf(
  record: PetitionRecord,
  { duties }: OfficerRecord,
  seal: Seal,
  files: Files,
): Promise<PetitionCase> {
  const { _id, version, status, name, phone } = record
  const reporter = name && phone && { name: seal.open(name, _id, 'name'), phone: seal.open(phone, _id, 'phone') }
  return {
    ...(await detailOf(record, seal, files)),
    version,
    moves: movesFor(status, duties),
    ...(reporter && { reporter }),
  }
}

export function attachmentOf({ id, kind, name, bytes, sm3 }: EvidenceRecord, seal: Seal): Attachment {
  return { id, kind, name: seal.open(name, id, 'name'), bytes, sm3: seal.open(sm3, id, 'sm3') }
}

/** The copy is shown, never the original. */
async function evidenceOf(evidence: EvidenceRecord[], seal: Seal, files: Files): Promise<Evidence[]> {
  const urls = await files.links(evidence.map(({ copyPath }) => copyPath))
  return evidence.map((file) => ({ ...attachmentOf(file, seal), url: urls.get(file.copyPath) ?? '' }))
}
