import { dateDigits } from '../../../miniprogram/contract/moments'
import type { Claim } from '../../../miniprogram/contract/rights/form'
import type { Calendar } from '../../shared/calendar/calendar'
import { begun } from '../../shared/case/moving/begin'
import { eventOf } from '../../shared/case/records/events'
import { markOfConflict } from '../../shared/case/records/marks'
import { endTerms, termForEnd, termsFor } from '../../shared/case/records/terms'
import type { Keys } from '../../shared/keys'
import type { OfficerRecord } from '../../shared/officers/record'
import { rightsArea } from '../area'
import type { RightsRecord } from '../records/record'

/** Everything about a claim that its officer did not write. */
export interface Circumstances {
  id: string
  officer: OfficerRecord
  /** The inspection team of the officer's bureau. */
  team?: string
  /** Numbers are drawn; the next attempt draws another. */
  attempt: number
  at: Date
  calendar: Calendar
  /** Nothing is to be filled in any more: the form comes with it, or the office began it. */
  filled?: true | undefined
}

/** An application as it begins: that something happened, when and where. */
export function newClaim(
  { at: claimedAt, place }: Pick<Claim, 'at' | 'place'>,
  { id, officer, team, attempt, at, filled, calendar }: Circumstances,
  keys: Keys,
): RightsRecord {
  const { seal, digest } = keys
  const number = numberOf(digest('record', 'rights-number', id, String(attempt)), at)
  const name = seal.open(officer.name, officer._id, 'name')
  const phone = officer.phone && seal.open(officer.phone, officer._id, 'phone')
  const words = `已登记，编号 ${number}${filled ? '' : '。维权办会联系您，请补充情况后提交'}`
  return begun(
    rightsArea,
    {
      _id: id,
      number,
      kind: 'UNSAID',
      applicant: officer._id,
      name: seal.text(name, id, 'name'),
      officerNumber: seal.text(officer.number, id, 'officerNumber'),
      series: officer.series,
      ...(phone && { phone: seal.text(phone, id, 'phone') }),
      unit: officer.unit,
      unitName: officer.unitName,
      ...(team && { team }),
      // A phone's clock may run ahead of time, and nothing is refused for it.
      claimedAt: new Date(Math.min(Date.parse(claimedAt), at.getTime())),
      receivedAt: at,
      ...(place && { place: seal.text(JSON.stringify(place), id, 'place') }),
      evidence: [],
      evidenceCount: 0,
      circle: [],
      handlers: [],
      measures: [],
      lawyers: [],
      counsel: [],
      // By its number, the officer's, and the officer's name.
      terms: [...endTerms(number, keys), termForEnd(officer.number, keys), ...termsFor(name, keys)],
      // Nobody handles the own application, whatever the duty.
      barred: [markOfConflict(officer)],
    },
    eventOf({ _id: id, version: -1 }, { at, status: 'CLAIMED', note: 'received', words }, keys),
    calendar,
  )
}

/** `WQ20261126-583921`: nobody can tell from it how many there are. */
function numberOf(digest: string, at: Date): string {
  const digits = Buffer.from(digest, 'base64url').readUInt32BE() % 1_000_000
  return `WQ${dateDigits(at)}-${String(digits).padStart(6, '0')}`
}
