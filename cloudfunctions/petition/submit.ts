import { evidenceKinds, type EvidenceKind } from '../../miniprogram/contract/evidence'
import { dateDigits } from '../../miniprogram/contract/moments'
import { handledAbove } from '../../miniprogram/contract/people/answers'
import type { Receipt } from '../../miniprogram/contract/petition/answers'
import { signings, type Submission } from '../../miniprogram/contract/petition/form'
import { submissionTells } from '../../miniprogram/contract/petition/moves'
import type { Calendar } from '../shared/calendar/calendar'
import type { Keys } from '../shared/keys'
import { Refusal } from '../shared/refusal'
import type { NamedUnit } from '../shared/units'
import type { PetitionContext } from './context'
import { dueOf } from './records/due'
import { timelineField, type EvidenceRecord, type PetitionRecord } from './records/record'
import { signReceipt } from './receipts/proof'
import { receiptFor } from './receipts/receipt'

const mostNumbers = 5

export async function submit(draft: Submission, context: PetitionContext): Promise<Receipt> {
  const { attachments, units, calendar, now } = context
  const ownership = context.ownership()
  const owner = ownership.owner(draft.signing)
  const id = ownership.petitionId(draft.draft)
  const code = draft.signing === 'ANONYMOUS' ? context.keys.digest('codeIndex', ownership.code(draft.draft)) : undefined

  const wanted = draft.evidence ?? []
  const [evidence, unit] = await Promise.all([
    wanted.length ? attachments.attached(wanted, ownership.ofDraft(draft.draft), now()) : [],
    draft.unit ? units.named(draft.unit) : undefined,
  ])
  if (evidence.length < wanted.length) {
    // An earlier sending whose answer was lost may be a day old, and its attachments swept.
    const earlier = await sentBefore(id, draft, context)
    if (earlier) return earlier
    throw new Refusal('INVALID', undefined, { evidence: '有文件已失效，请删除后重新添加' })
  }
  refuseTooMany(evidence)
  if (draft.unit) refuseUnit(unit)

  for (let attempt = 0; attempt < mostNumbers; attempt++) {
    const given = { id, owner, code, evidence, unitName: unit?.name, attempt, calendar, at: now() }
    const petition = recordOf(draft, given, context.keys)
    // The attachments' own records stay for the sweep: the petition carries all they say.
    if (await context.petitions.add(petition)) return receiptFor(petition, draft.draft, context)
    const earlier = await sentBefore(id, draft, context)
    if (earlier) return earlier
  }
  throw new Error('No free number was found for a petition.')
}

/** The receipt of the same draft's earlier sending. @throws CONFLICT when it was changed since, so that no change is lost unsaid. */
async function sentBefore(id: string, draft: Submission, context: PetitionContext) {
  const { petitions, ownership, keys } = context
  const earlier = await petitions.own(id, ownership().owners())
  if (earlier && earlier.content !== contentOf(draft, keys)) {
    const how = `${signings[earlier.signing]}提交成功，编号 ${earlier.number}`
    throw new Refusal('CONFLICT', `这份内容之前已经${how}，后来的修改没有包含在内。请到“进度”里查看，再清空草稿`)
  }
  return earlier && receiptFor(earlier, draft.draft, context)
}

/** Tells whether two sendings of a draft say the same. */
const contentOf = (draft: Submission, { digest }: Keys): string =>
  digest('record', 'content', JSON.stringify(Object.entries(draft).toSorted(([a], [b]) => (a < b ? -1 : 1))))

function refuseUnit(unit: NamedUnit | undefined): void {
  const problem = unit ? handledAbove[unit.kind] : '没有这个单位，请重新选择'
  if (problem) throw new Refusal('INVALID', undefined, { unit: problem })
}

function refuseTooMany(evidence: EvidenceRecord[]): void {
  for (const [kind, { label, max }] of Object.entries(evidenceKinds)) {
    const count = evidence.filter((file) => file.kind === (kind as EvidenceKind)).length
    if (count > max) throw new Refusal('INVALID', undefined, { evidence: `${label}最多 ${max} 个` })
  }
}

interface Circumstances {
  id: string
  owner: string
  code?: string
  evidence: EvidenceRecord[]
  unitName?: string
  attempt: number
  at: Date
  calendar: Calendar
}

function recordOf(draft: Submission, { id, at, attempt, calendar, code, ...rest }: Circumstances, keys: Keys) {
  const { digest, seal } = keys
  const number = numberOf(digest('record', 'number', id, String(attempt)), at)
  const sealed = (field: string, plain?: string) =>
    plain === undefined ? {} : { [field]: seal.text(plain, id, field) }
  const petition: PetitionRecord = {
    _id: id,
    number,
    order: `${at.toISOString()}-${number}`,
    content: contentOf(draft, keys),
    kind: draft.kind,
    signing: draft.signing,
    status: 'SUBMITTED',
    version: 0,
    receipt: signReceipt(draft, { id, number, at, evidence: rest.evidence }, keys),
    ...(code && { code }),
    ...rest,
    subject: seal.text(draft.subject, id, 'subject'),
    details: seal.text(draft.details, id, 'details'),
    ...sealed('place', draft.place && JSON.stringify(draft.place)),
    ...sealed('name', draft.name),
    ...sealed('phone', draft.phone),
    ...sealed('happenedAt', draft.happenedAt && new Date(draft.happenedAt).toISOString()),
    ...(draft.unit && { unit: draft.unit }),
    submittedAt: at,
    ...dueOf('SUBMITTED', at, calendar),
    evidenceCount: rest.evidence.length,
    timeline: [
      { at, status: 'SUBMITTED', words: seal.text(submissionTells.replace('{number}', number), id, timelineField(0)) },
    ],
  }
  return petition
}

/** `TS20261124-583921`: nobody can tell from it how many there are. */
function numberOf(digest: string, at: Date): string {
  const digits = Buffer.from(digest, 'base64url').readUInt32BE() % 1_000_000
  return `TS${dateDigits(at)}-${String(digits).padStart(6, '0')}`
}
