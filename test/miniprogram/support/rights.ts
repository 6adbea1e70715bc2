import type { OwnRights, RightsDetail, RightsSummary } from '../../../miniprogram/contract/rights/answers'
import { fakePhone, type FakePhone } from './fake-phone'

const hour = 3_600_000
const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString()

export const officer = {
  name: '李强',
  number: '012345',
  series: 'police' as const,
  unitName: '城南派出所',
  unitKind: 'station' as const,
  duties: [] as const,
}

export const rightsSummary = (changes: Partial<RightsSummary> = {}): RightsSummary => ({
  id: 'r1',
  number: 'WQ20261126-102030',
  kind: 'VIOLENT_ATTACK',
  status: 'UNIT_REVIEW',
  subject: '处警时被当事人殴打',
  claimedAt: at(-2),
  dueFrom: at(-1),
  dueAt: at(200),
  evidenceCount: 0,
  ...changes,
})

/** What a tap becomes. */
export const claimedSummary = (): RightsSummary => {
  const { id, number, claimedAt, evidenceCount } = rightsSummary()
  return { id, number, claimedAt, evidenceCount, kind: 'UNSAID', status: 'CLAIMED', urgent: true }
}

export const ownRights = (changes: Partial<OwnRights> = {}): OwnRights => ({
  ...rightsSummary(),
  told: { at: at(-1), words: '您的申请已提交，由所在单位核实' },
  ...changes,
})

export const rightsDetail = (changes: Partial<RightsDetail> = {}): RightsDetail => ({
  ...rightsSummary(),
  details: '经过经过经过经过经过',
  timeline: [{ at: at(-1), status: 'UNIT_REVIEW', words: '您的申请已提交，由所在单位核实' }],
  papers: [],
  evidence: [],
  measures: [],
  lawyers: [],
  may: [],
  mayUntil: {},
  adding: true,
  ...changes,
})

/** An officer's phone whose cloud takes every tap, file and form. */
export function officersPhone(): FakePhone {
  const phone = fakePhone()
  let tickets = 0
  phone.answers['people.me'] = () => ({ ok: true, data: { officer: { ...officer, duties: [] } } })
  phone.answers['rights.claim'] = () => ({ ok: true, data: claimedSummary() })
  phone.answers['rights.add'] = () => ({ ok: true, data: rightsDetail() })
  phone.answers['rights.evidence.ticket'] = () => ({
    ok: true,
    data: { id: `t${++tickets}`, cloudPath: `uploads/${tickets}` },
  })
  phone.answers['rights.evidence.attach'] = (input) => ({
    ok: true,
    data: { id: `a-${(input as { ticket: string }).ticket}`, kind: 'image', name: '图片1', bytes: 1000, sm3: '' },
  })
  return phone
}

/** What was asked of the cloud by this action. */
export const inputsOf = ({ calls }: FakePhone, action: string) =>
  calls.filter((call) => call.action === action).map(({ input }) => input)
