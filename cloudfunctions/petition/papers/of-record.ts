import { nameKey, type AskedValues } from '../../../miniprogram/contract/case/move'
import { moveOf, type PetitionMove } from '../../../miniprogram/contract/petition/moves'
import { papers, type PaperKind } from '../../../miniprogram/contract/petition/papers'
import type { Seal } from '../../shared/seal'
import type { PetitionContext } from '../context'
import type { DueRecord } from '../../shared/case/records/record'
import { extended } from '../../shared/case/moving/due'
import type { PetitionPaper, PetitionPending, PetitionRecord } from '../records/record'
import { askedOf, pendingAsked } from '../../shared/case/records/asked'
import { issuedContent } from '../../shared/case/papers/issue'
import type { PaperContent } from '../../shared/case/papers/content'
import { copiesIn } from './copies'
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
  { number, at, dueAt, place }: Pick<PetitionPaper, 'number' | 'at' | 'dueAt' | 'place'>,
  seal: Seal,
): PaperInput {
  const asked = askedOf(record, place, seal)
  const due = dueAt && { dueAt: dueAt.toISOString(), dueProvisional: record.dueAwaits !== undefined }
  return { ...common(record, asked, seal), number, signedAt: at.toISOString(), ...due }
}

/** An issued paper as it was signed. */
export const issued = (record: PetitionRecord, paper: PetitionPaper, seal: Seal): Paper => ({
  kind: paper.kind,
  content: issuedContent(record, paper, seal),
})

/** A move whose paper is not signed yet. */
interface Unsigned {
  name: PetitionMove
  asked: AskedValues
  /** What it will promise. */
  due: DueRecord
  at: Date
}

/** What a move's paper will say; undefined where the move has none. */
export function unsigned(
  record: PetitionRecord,
  { name, asked, due: { dueAt, dueAwaits }, at }: Unsigned,
  seal: Seal,
): Paper | undefined {
  const { paper: kind, steps, extends: longer } = moveOf(name)
  if (!kind) return undefined
  // What others have to sign counts from the last signature, but for a promise that is made longer.
  const counted = papers[kind].to !== 'team' && (!steps || longer) && dueAt
  const content = contentOf(kind, {
    ...common(record, asked, seal),
    ...(counted && { dueAt: counted.toISOString(), dueProvisional: dueAwaits !== undefined }),
    ...(!steps && { signedAt: at.toISOString() }),
  })
  return { kind, content }
}

/** The paper of a move that waits; undefined where the move has none. */
export function drafted(
  record: PetitionRecord,
  pending: PetitionPending,
  { keys: { seal }, calendar, now }: Pick<PetitionContext, 'keys' | 'calendar' | 'now'>,
): Paper | undefined {
  const { move: name } = pending
  const asked = pendingAsked(record, pending, seal)
  const { extends: longer } = moveOf(name)
  const due = longer ? extended(record, Number(asked[longer]), calendar) : {}
  return unsigned(record, { name, asked, due, at: now() }, seal)
}

function common(record: PetitionRecord, asked: AskedValues, seal: Seal): PaperInput {
  const { _id, number, kind, submittedAt, name, phone, unitName } = record
  const teamName = asked[nameKey('team')]
  const copies = copiesIn(asked)
  return {
    asked,
    ...reviewing(record, seal),
    petitionNumber: number,
    petitionKind: kind,
    subject: seal.open(record.subject, _id, 'subject'),
    submittedAt: submittedAt.toISOString(),
    details: seal.open(record.details, _id, 'details'),
    ...(name && { reporterName: seal.open(name, _id, 'name') }),
    ...(phone && { reporterPhone: seal.open(phone, _id, 'phone') }),
    ...(unitName && { unitName }),
    ...(typeof teamName === 'string' && { teamName }),
    ...(copies.length > 0 && { copies }),
  }
}

/** What a request for review is about. */
function reviewing(record: PetitionRecord, seal: Seal): Pick<PaperInput, 'reviewReason' | 'replied'> {
  const place = record.timeline.findLastIndex(({ move }) => move === 'review' || move === 'reviewFor')
  const { reason } = place < 0 ? {} : askedOf(record, place, seal)
  const replied = record.papers.findLast(({ kind }) => kind === 'reply')?.number
  return { ...(typeof reason === 'string' && { reviewReason: reason }), ...(replied && { replied }) }
}

/** What a downloaded file is called. */
export const fileName = ({ kind, content }: Paper, petition: string): string =>
  `${content.number ?? `${petition}（草稿）`} ${papers[kind].label}.docx`
