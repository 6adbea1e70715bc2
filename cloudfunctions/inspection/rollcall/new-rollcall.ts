import type { RollcallDraft } from '../../../miniprogram/contract/inspection/rollcall/form'
import { dateDigits } from '../../../miniprogram/contract/moments'
import { begun } from '../../shared/case/moving/begin'
import { eventOf } from '../../shared/case/records/events'
import type { OfficerRecord } from '../../shared/officers/record'
import { rollcallArea } from '../area'
import type { InspectionContext } from '../context'
import type { RollcallRecord } from '../records/rollcall-record'
import { circleOf } from '../records/sight'

interface Circumstances {
  officer: OfficerRecord
  partner: OfficerRecord
  at: Date
}

/** A roll call as it begins. */
export function newRollcall(
  draft: RollcallDraft,
  { officer, partner, at }: Circumstances,
  { keys, calendar }: Pick<InspectionContext, 'keys' | 'calendar'>,
): RollcallRecord {
  const { seal, digest } = keys
  const id = digest('record', 'rollcall', officer._id, draft.draft)
  const number = numberOf(digest('record', 'rollcall-number', id), at)
  const inspector = ({ _id, name }: OfficerRecord, certificate: string) => ({
    id: _id,
    name: seal.text(seal.open(name, _id, 'name'), id, `inspector.${_id}`),
    certificate: seal.text(certificate, id, `certificate.${_id}`),
  })
  const inspectors = [inspector(officer, draft.certificate), inspector(partner, draft.partnerCertificate)]
  const post = draft.post && { place: draft.post, radius: Number(draft.radius) }
  return begun(
    rollcallArea,
    {
      _id: id,
      number,
      kind: draft.purpose,
      task: seal.text(draft.task, id, 'task'),
      inspectors,
      units: draft.units ?? [],
      named: draft.officers ?? [],
      ...(post && { post: seal.text(JSON.stringify(post), id, 'post') }),
      minutes: Number(draft.minutes),
      asked: 0,
      circle: circleOf({ inspectors }),
      barred: [],
    },
    eventOf({ _id: id, version: -1 }, { at, status: 'PREPARED', note: 'received', words: '点名已拟定', officer }, keys),
    calendar,
  )
}

/** `DM20261126-583921`: nobody can tell from it how many there are. */
function numberOf(digest: string, at: Date): string {
  const digits = Buffer.from(digest, 'base64url').readUInt32BE() % 1_000_000
  return `DM${dateDigits(at)}-${String(digits).padStart(6, '0')}`
}
