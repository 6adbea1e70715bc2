import { moveOf, nameKey, type AskedValues } from '../../../miniprogram/contract/petition/moves'
import { papers, type PaperKind } from '../../../miniprogram/contract/petition/papers'
import type { Seal } from '../../shared/seal'
import type { PaperRecord, PendingRecord, PetitionRecord } from '../records/record'
import { askedOf } from '../records/asked'
import type { PaperProof } from './proof'
import type { PaperInput } from './words'

/** A paper of a petition, issued or still a draft. */
export interface PaperAsked {
  kind: PaperKind
  input: PaperInput
}

/** What an issued paper is made of: the same at every printing. */
export function issued(
  record: PetitionRecord,
  { kind, number, at, dueAt, place }: Omit<PaperRecord, keyof PaperProof>,
  seal: Seal,
): PaperAsked {
  const asked = askedOf(record, place, seal)
  const input = { number, signedAt: at.toISOString(), ...(dueAt && { dueAt: dueAt.toISOString() }) }
  return { kind, input: { ...common(record, asked, seal), ...input } }
}

/** What the paper of a move that waits will be made of; undefined where the move has none. */
export function drafted(
  record: PetitionRecord,
  { move, asked: sealed, since }: PendingRecord,
  seal: Seal,
): PaperAsked | undefined {
  const { paper: kind } = moveOf(move)
  if (!kind) return undefined
  const asked = JSON.parse(seal.open(sealed, record._id, `pending.${since}`)) as AskedValues
  return { kind, input: common(record, asked, seal) }
}

function common(record: PetitionRecord, asked: AskedValues, seal: Seal): PaperInput {
  const { _id, number, kind, submittedAt, name, phone, unitName } = record
  const teamName = asked[nameKey('team')]
  return {
    asked,
    petitionNumber: number,
    petitionKind: kind,
    subject: seal.open(record.subject, _id, 'subject'),
    submittedAt: submittedAt.toISOString(),
    details: seal.open(record.details, _id, 'details'),
    ...(name && { reporterName: seal.open(name, _id, 'name') }),
    ...(phone && { reporterPhone: seal.open(phone, _id, 'phone') }),
    ...(unitName && { unitName }),
    ...(typeof teamName === 'string' && { teamName }),
  }
}

/** What a downloaded file is called. */
export const fileName = ({ kind, input }: PaperAsked): string =>
  `${input.number ?? `${input.petitionNumber}（草稿）`} ${papers[kind].label}.docx`
