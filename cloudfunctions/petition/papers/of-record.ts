import { moveOf, nameKey, type AskedValues } from '../../../miniprogram/contract/petition/moves'
import { papers, type PaperKind } from '../../../miniprogram/contract/petition/papers'
import type { Seal } from '../../shared/seal'
import type { PaperRecord, PendingRecord, PetitionRecord } from '../records/record'
import { askedOf, pendingAsked } from '../records/asked'
import type { PaperContent } from './content'
import { contentOf } from './content-of'
import type { PaperInput } from './words'

/** A paper as it reads, issued or still a draft. */
export interface Paper {
  kind: PaperKind
  content: PaperContent
}

/** What a paper that is being issued is made of. */
export function issuing(
  record: PetitionRecord,
  { number, at, dueAt, place }: Pick<PaperRecord, 'number' | 'at' | 'dueAt' | 'place'>,
  seal: Seal,
): PaperInput {
  const asked = askedOf(record, place, seal)
  const due = dueAt && { dueAt: dueAt.toISOString(), dueProvisional: record.dueAwaits !== undefined }
  return { ...common(record, asked, seal), number, signedAt: at.toISOString(), ...due }
}

/** An issued paper as it was signed: later templates change nothing in it. */
export const issued = ({ _id }: PetitionRecord, { id, kind, content }: PaperRecord, seal: Seal): Paper => ({
  kind,
  content: JSON.parse(seal.open(content, _id, contentField(id))) as PaperContent,
})

export const contentField = (id: string): string => `paper.${id}.content`

/** The paper of a move that waits; undefined where the move has none. */
export function drafted(record: PetitionRecord, pending: PendingRecord, seal: Seal): Paper | undefined {
  const { paper: kind } = moveOf(pending.move)
  if (!kind) return undefined
  return { kind, content: contentOf(kind, common(record, pendingAsked(record, pending, seal), seal)) }
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
export const fileName = ({ kind, content }: Paper, petition: string): string =>
  `${content.number ?? `${petition}（草稿）`} ${papers[kind].label}.docx`
