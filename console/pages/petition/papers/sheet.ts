import type { IssuedPaper, PetitionCase } from '../../../../miniprogram/contract/petition/answers'
import { dateOf } from '../../../../miniprogram/contract/moments'
import { petitionKinds } from '../../../../miniprogram/contract/petition/kinds'
import { moveOf, wordsOf, type AskedValues, type StaffMove } from '../../../../miniprogram/contract/petition/moves'
import { papers, type PaperKind } from '../../../../miniprogram/contract/petition/papers'
import type { Unit } from '../../../../miniprogram/contract/people/answers'
import { unitNamed } from '../../../components/fields/unit-tree'

/** What stands on a document's page, in the order in which it stands. */
export interface Sheet {
  organ: string
  /** Absent on a draft. */
  number?: string
  title: string
  addressee: string
  opening?: string
  parts: { label: string; words: string }[]
  closing: string
  /** Absent on a draft. */
  date?: string
}

interface Heading {
  title: (number: string) => string
  closing: string
}

/** GB/T 9704—2012: a title that says what about, and the usual last words. */
const headings: Record<PaperKind, Heading> = {
  acceptance: { title: () => '信访事项受理告知书', closing: '特此告知。' },
  rejection: { title: () => '信访事项不予受理告知书', closing: '特此告知。' },
  supervision: { title: (number) => `关于核查来件${number}的督办函`, closing: '特此函告。' },
  escalation: { title: (number) => `关于报送来件${number}的函`, closing: '特此函报。' },
  extension: { title: () => '信访事项延长办理期限告知书', closing: '特此告知。' },
  reply: { title: () => '信访处理意见书', closing: '' },
}

/** The part that an issued document begins with, which has no heading on the page. */
const cause = '事由'

/** A document as it was issued. */
export function issuedSheet(
  petition: PetitionCase,
  { kind, number, at, parts }: IssuedPaper,
  units: readonly Unit[],
): Sheet {
  const opening = parts.find(({ label }) => label === cause)?.words
  return {
    ...sheetOf(petition, kind, units),
    number,
    ...(opening && { opening }),
    parts: parts
      .filter(({ label }) => label !== cause)
      .map(({ label, words }) => ({ label, words: unitNamed(units, words) })),
    date: dateOf(at),
  }
}

/** A draft, from what was asked of its move; undefined where the move has no document. */
export function draftSheet(
  petition: PetitionCase,
  name: StaffMove,
  asked: AskedValues,
  units: readonly Unit[],
): Sheet | undefined {
  const { paper, asks, hands } = moveOf(name)
  if (!paper) return undefined
  const receiver = hands ?? 'receiver'
  const named = typeof asked[receiver] === 'string' ? unitNamed(units, asked[receiver]) : undefined
  const parts = Object.entries(asks)
    .filter(([field]) => field !== receiver)
    .map(([field, { label }]) => ({ label, words: wordsOf(name, field, asked) }))
  const sheet = sheetOf(petition, paper, units)
  return { ...sheet, addressee: named ?? sheet.addressee, parts }
}

function sheetOf(petition: PetitionCase, kind: PaperKind, units: readonly Unit[]): Omit<Sheet, 'parts'> {
  const { number, subject, submittedAt, reporter, team } = petition
  const { title, closing } = headings[kind]
  return {
    organ: organOf(units),
    title: title(number),
    addressee: { citizen: reporter?.name ?? '来件人', team: team?.name ?? '承办单位', above: '上级公安机关' }[
      papers[kind].to
    ],
    opening: `${dateOf(submittedAt)}收到的${petitionKinds[petition.kind].label}“${subject}”（来件编号${number}）。`,
    closing,
  }
}

/** The issuing organ with the bureau that it belongs to: `湘城市公安局警务督察支队`. */
function organOf(units: readonly Unit[]): string {
  const own = units.find(({ kind }) => kind === 'inspection')?.name ?? '警务督察支队'
  const bureau = units.find(({ parent }) => !parent)?.name ?? ''
  return own.startsWith(bureau) ? own : bureau + own
}
