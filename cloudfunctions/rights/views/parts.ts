import type { GrantState, Grant, Measure, WrittenRights } from '../../../miniprogram/contract/rights/answers'
import type { Place } from '../../../miniprogram/contract/fields'
import { askedOf } from '../../shared/case/records/asked'
import type { Show } from '../../shared/evidence/view'
import type { Seal } from '../../shared/seal'
import { isLive } from '../moving/facts'
import { grantField } from '../moving/granting'
import { measureOwner } from '../moving/measuring'
import { writtenFields, type GrantRecord, type RightsRecord } from '../records/record'

/** What the applicant filled in. */
export function writtenOf(record: RightsRecord, seal: Seal): WrittenRights {
  const { _id, interest } = record
  const opened = writtenFields.flatMap((field) => {
    const sealed = record[field]
    if (!sealed || field === 'subject') return []
    const words = seal.open(sealed, _id, field)
    return [[field, field === 'place' ? (JSON.parse(words) as Place) : words]]
  })
  return { ...(Object.fromEntries(opened) as WrittenRights), ...(interest && { interest }) }
}

/** The measures, those under way first. */
export function measuresOf(record: RightsRecord, seal: Seal, show: Show): Measure[] {
  const { _id, measures, timeline } = record
  const all = measures.map(({ id, kind, state, owner, dueAt, ended }): Measure => {
    const event = ended === undefined ? undefined : timeline[ended]
    const words = ended === undefined ? undefined : askedOf(record, ended, seal)['words']
    const shown: Measure = {
      id,
      kind,
      state,
      owner: seal.open(owner, _id, measureOwner(id)),
      dueAt: dueAt.toISOString(),
      evidence: show(event?.evidence ?? []),
    }
    if (typeof words === 'string') shown.words = words
    if (event) shown.doneAt = event.at.toISOString()
    return shown
  })
  return [...all.filter(({ state }) => state === 'OPEN'), ...all.filter(({ state }) => state !== 'OPEN')]
}

export const grantsOf = (record: RightsRecord, seal: Seal, now: Date): Grant[] =>
  record.lawyers.map((grant) => grantOf(record, grant, seal, now))

export function grantOf(
  record: Pick<RightsRecord, '_id' | 'status'>,
  grant: GrantRecord,
  seal: Seal,
  now: Date,
): Grant {
  const { _id } = record
  const { id, name, firm, until } = grant
  return {
    id,
    name: seal.open(name, _id, grantField(id, 'name')),
    firm: seal.open(firm, _id, grantField(id, 'firm')),
    state: grantState(grant, record, now),
    until: until.toISOString(),
  }
}

/** What was granted for a time, and for one case, ends by itself. */
const grantState = (grant: GrantRecord, of: Pick<RightsRecord, 'status'>, now: Date): GrantState =>
  (grant.state === 'OFFERED' || grant.state === 'PROMISED') && !isLive(grant, of, now) ? 'ENDED' : grant.state

/** Who asks for protection. */
export function applicantOf(
  { _id, name, officerNumber, unitName }: Pick<RightsRecord, '_id' | 'name' | 'officerNumber' | 'unitName'>,
  seal: Seal,
) {
  return { name: seal.open(name, _id, 'name'), number: seal.open(officerNumber, _id, 'officerNumber'), unitName }
}
