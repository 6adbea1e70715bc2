import { dateDigits } from '../../../miniprogram/contract/moments'
import type { Channel } from '../../../miniprogram/contract/petition/desk'
import { reportedAbove } from '../../../miniprogram/contract/people/answers'
import { isAgainst, petitionKinds, receivedForAbove } from '../../../miniprogram/contract/petition/kinds'
import type { PetitionStatus } from '../../../miniprogram/contract/petition/statuses'
import type { Submission } from '../../../miniprogram/contract/petition/form'
import type { Calendar } from '../../shared/calendar/calendar'
import type { Keys } from '../../shared/keys'
import type { OfficerRecord } from '../../shared/officers/record'
import { eventOf } from '../../shared/case/records/events'
import { petitionArea } from '../area'
import { begun } from '../../shared/case/moving/begin'
import { signReceipt } from '../receipts/proof'
import { marksNamed } from '../../shared/case/records/marks'
import type { Wording } from '../../../miniprogram/contract/petition/desk-answers'
import type { EvidenceRecord } from '../../shared/evidence/record'
import type { PetitionRecord } from '../records/record'
import { contactTerms, termsOf } from '../../shared/case/records/terms'
import { veiled } from '../views/masks'
import type { NamedUnit } from '../../shared/units'

/** Everything about a petition that its sender did not write. */
export interface Circumstances {
  id: string
  owner: string
  /** The index of its code. */
  code?: string
  evidence: EvidenceRecord[]
  unit?: NamedUnit
  /** Numbers are drawn; the next attempt draws another. */
  attempt: number
  at: Date
  calendar: Calendar
  /** What WeChat's check of the words advises. */
  wording?: Wording
  /** Whoever entered what came in by other ways. */
  entered?: { channel: Channel; officer: OfficerRecord; instead?: OfficerRecord }
}

/** A petition as it begins. */
export function newPetition(draft: Submission, given: Circumstances, keys: Keys): PetitionRecord {
  const { id, at, attempt, code, calendar, evidence, owner, entered, wording } = given
  const { kind, signing, category, happening, unit, agreed } = draft
  const number = numberOf(petitionKinds[kind].prefix, keys.digest('record', 'number', id, String(attempt)), at)
  const barred = isAgainst(kind) ? marksNamed(draft, keys) : []
  const escalated = given.unit !== undefined && isAgainst(kind) && reportedAbove.has(given.unit.kind)
  const handedIn = {
    _id: id,
    number,
    owner,
    content: contentOf(draft, keys),
    receipt: signReceipt(draft, { id, number, at, evidence }, keys),
    kind,
    signing,
    ...(code && { code }),
    ...(entered && { channel: entered.channel }),
    ...(wording && { wording }),
    ...(category && { category }),
    ...(happening && { happening }),
    ...(unit && { unit, unitName: given.unit?.name }),
    ...sealedFields(draft, id, keys),
    submittedAt: at,
    ...(agreed && { consents: { kinds: agreed, at } }),
    evidence,
    evidenceCount: evidence.length,
    terms: termsOf({ number, ...nameless(draft) }, keys),
    contacts: contactTerms(draft, keys),
    barred,
    ...(barred.length > 0 && { unchecked: true as const }),
    ...(escalated && { escalated: true as const }),
    facets: [],
    talk: [],
  }
  return begun(petitionArea, handedIn, receivedEvent(handedIn, escalated, given, keys), calendar)
}

/** Its first event. */
function receivedEvent(
  { _id, number, kind }: Pick<PetitionRecord, '_id' | 'number' | 'kind'>,
  escalated: boolean,
  { at, entered }: Circumstances,
  keys: Keys,
) {
  const status: PetitionStatus = escalated ? 'ESCALATED' : 'SUBMITTED'
  const words = (escalated ? receivedForAbove : petitionKinds[kind].received).replace('{number}', number)
  return eventOf(
    { _id, version: -1 },
    { at, status, note: 'received' as const, words, officer: entered?.officer, instead: entered?.instead },
    keys,
  )
}

/** Whoever may search the words, but not know who complained, must not find that out by them. */
const nameless = ({ subject, details, name, phone }: Submission) =>
  veiled({ subject, details }, { name, phone }, { name: ' ', phone: ' ' })

/** Tells whether two sendings of a draft say the same. */
export const contentOf = ({ agreed: _agreed, ...said }: Submission, { digest }: Keys): string =>
  digest('record', 'content', JSON.stringify(Object.entries(said).toSorted(([a], [b]) => (a < b ? -1 : 1))))

function sealedFields(draft: Submission, id: string, { seal }: Keys) {
  const sealed = (field: string, plain?: string) =>
    plain === undefined ? {} : { [field]: seal.text(plain, id, field) }
  return {
    subject: seal.text(draft.subject, id, 'subject'),
    details: seal.text(draft.details, id, 'details'),
    ...sealed('officer', draft.officer),
    ...sealed('place', draft.place && JSON.stringify(draft.place)),
    ...sealed('name', draft.name),
    ...sealed('phone', draft.phone),
    ...sealed('happenedAt', draft.happenedAt && new Date(draft.happenedAt).toISOString()),
  }
}

/** `TS20261124-583921`: nobody can tell from it how many there are. */
function numberOf(prefix: string, digest: string, at: Date): string {
  const digits = Buffer.from(digest, 'base64url').readUInt32BE() % 1_000_000
  return `${prefix}${dateDigits(at)}-${String(digits).padStart(6, '0')}`
}
