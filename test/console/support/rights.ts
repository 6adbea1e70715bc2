import type { CaseEvent } from '../../../miniprogram/contract/case/answers'
import { dayNumber, endOfDay } from '../../../miniprogram/contract/moments'
import type { Officer } from '../../../miniprogram/contract/people/answers'
import type { Grant, Measure } from '../../../miniprogram/contract/rights/answers'
import type {
  BoardMeasure,
  KeptLawyer,
  RightsCase,
  RightsFigures,
  RightsRow,
  RightsWorkbench,
} from '../../../miniprogram/contract/rights/desk-answers'
import { everyRightsKind } from '../../../miniprogram/contract/rights/kinds'
import type { RightsStatus } from '../../../miniprogram/contract/rights/statuses'

const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
const due = (days: number) => endOfDay(dayNumber(new Date()) + days).toISOString()

/** Of the rights office, and nothing else. */
export const keeper: Officer = {
  name: '何敏',
  number: '043055',
  series: 'police',
  unitName: '湘城市公安局警务督察支队',
  unitKind: 'inspection' as const,
  duties: ['rightsOffice'],
}
export const asKeeper = { signedIn: { token: 'session-1', officer: keeper } }

export const longUnit = '湘城市公安局交通警察支队城南新区大队'

export function rightsRow(changes: Partial<RightsRow> = {}): RightsRow {
  return {
    id: 'r1',
    number: 'WQ20261125-204417',
    kind: 'VIOLENT_ATTACK',
    status: 'CITY_REVIEW',
    subject: '处警时被当事人殴打',
    claimedAt: ago(30 * 60),
    dueFrom: ago(30 * 60),
    dueAt: due(8),
    evidenceCount: 2,
    applicant: { name: '张伟', number: '043118', unitName: '城南派出所' },
    handlers: [],
    ...changes,
  }
}

/** Tapped a minute ago, and nothing said yet. */
export const claim = (changes: Partial<RightsRow> = {}): RightsRow =>
  rightsRow({
    id: 'r9',
    number: 'WQ20261126-000301',
    kind: 'UNSAID',
    status: 'CLAIMED',
    subject: undefined,
    claimedAt: ago(1),
    dueFrom: undefined,
    dueAt: undefined,
    evidenceCount: 0,
    urgent: true,
    applicant: { name: '欧阳志强', number: '043127', unitName: longUnit },
    ...changes,
  })

export const rightsEvent = (changes: Partial<CaseEvent<RightsStatus>> = {}): CaseEvent<RightsStatus> => ({
  at: ago(30 * 60),
  status: 'CITY_REVIEW',
  label: '提交申请',
  notes: [],
  ...changes,
})

export function rightsCase(changes: Partial<RightsCase> = {}): RightsCase {
  return {
    ...rightsRow(),
    details: '十一月二十四日晚在城南路处置一起酒后纠纷时，被其中一方用酒瓶击中额头，请求依法处理并给予医疗救治。',
    happenedAt: ago(40 * 60),
    place: { name: '城南路与湖滨路路口', address: '湘城市城南路 66 号' },
    incident: 'J20261124-0081',
    otherParty: '男，四十岁左右，已被传唤',
    injuries: '额头裂伤，缝合三针，已就医',
    witnesses: '辅警小吴',
    camera: 'ZF-0417',
    interest: 'NONE',
    version: 3,
    moves: ['accept', 'askMore', 'decline', 'arrangeNow', 'grantLawyer'],
    events: [rightsEvent({ words: '您的申请 WQ20261125-204417 已提交，由市局维权办审查' })],
    papers: [],
    evidence: [],
    measures: [],
    lawyers: [],
    ...changes,
  }
}

export const measure = (changes: Partial<Measure> = {}): Measure => ({
  id: 'm1',
  kind: 'CONDOLENCE',
  state: 'OPEN',
  owner: '政治处',
  dueAt: due(2),
  evidence: [],
  ...changes,
})

export const grant = (changes: Partial<Grant> = {}): Grant => ({
  id: 'g1',
  name: '周正',
  firm: '湖南湘城律师事务所',
  state: 'PROMISED',
  until: due(30),
  ...changes,
})

export const handlers = [
  { id: 'h1', name: '何敏', unitName: '警务督察支队' },
  { id: 'h2', name: '刘洋', unitName: '警务督察支队' },
  { id: 'h3', name: '司马长青', unitName: longUnit },
]

export const lawyer = (changes: Partial<KeptLawyer> = {}): KeptLawyer => ({
  id: 'l1',
  name: '周正',
  firm: '湖南湘城律师事务所',
  fields: ['刑事', '行政'],
  years: 12,
  load: 2,
  answersIn: 3,
  licence: '14301201010123456',
  phone: '13800000008',
  parties: ['湘城物业公司'],
  bound: true,
  ...changes,
})
export const lawyers = [
  lawyer(),
  lawyer({
    id: 'l2',
    name: '欧阳文静',
    firm: '湖南省湘城市城南新区高新技术律师事务所',
    fields: ['名誉权', '人身损害赔偿', '行政诉讼'],
    years: 3,
    load: 0,
    answersIn: undefined,
    licence: '14301201010654321',
    parties: [],
    bound: false,
  }),
  lawyer({ id: 'l3', name: '钱进', load: 0, retired: true, parties: [] }),
]

export const boardMeasure = (changes: Partial<BoardMeasure> = {}): BoardMeasure => {
  const { evidence: _evidence, ...of } = measure()
  return {
    ...of,
    case: { id: 'r1', number: 'WQ20261125-204417', applicant: '张伟', unitName: '城南派出所' },
    ...changes,
  }
}
export const board = (): BoardMeasure[] => [
  boardMeasure({ id: 'm1', kind: 'MEDICAL', owner: '后勤保障处', dueAt: due(-2), words: '复查并承担费用' }),
  boardMeasure({ id: 'm2', dueAt: due(1) }),
  boardMeasure({
    id: 'm3',
    kind: 'CLARIFY',
    owner: longUnit,
    dueAt: due(9),
    case: { id: 'r2', number: 'WQ20261120-118204', applicant: '欧阳志强', unitName: longUnit },
  }),
]

export const figures = (
  changes: Partial<RightsFigures['tallies']> = {},
  kinds: Partial<RightsFigures['byKind']> = { VIOLENT_ATTACK: 12, PHYSICAL: 9, MALICIOUS_COMPLAINT: 18, UNSAID: 1 },
): RightsFigures => ({
  year: 2026,
  tallies: {
    RECEIVED: 40,
    ACCEPTED: 32,
    DECLINED: 3,
    SUPPORTED: 20,
    PARTLY: 5,
    NOT_SUPPORTED: 2,
    IN_TIME: 25,
    RECONSIDERED: 1,
    WITHDRAWN: 4,
    MEASURED: 21,
    MEASURING: 3,
    ...changes,
  },
  byKind: { ...(Object.fromEntries(everyRightsKind.map((kind) => [kind, 0])) as RightsFigures['byKind']), ...kinds },
})

/** Every kind of date, name and status. */
export const mixedRights = (): RightsRow[] => [
  rightsRow({ id: 'r2', number: 'WQ20261112-770421', subject: '长'.repeat(50), status: 'EXECUTING', dueAt: due(-3) }),
  rightsRow(),
  rightsRow({
    id: 'r3',
    number: 'WQ20261120-118204',
    kind: 'MALICIOUS_COMPLAINT',
    status: 'INVESTIGATING',
    subject: '被当事人多次网上恶意投诉、炒作',
    applicant: { name: '欧阳志强', number: '043127', unitName: longUnit },
    handlers: ['何敏', '司马长青'],
    dueAt: due(1),
    dueProvisional: true,
  }),
  rightsRow({
    id: 'r4',
    number: 'WQ20261118-093311',
    kind: 'WRONGFUL_DISCIPLINE',
    status: 'PENDING_APPROVAL',
    subject: '因依法处置警情被不当追责',
    handlers: ['何敏', '刘洋'],
    waits: '批准',
    dueAt: due(0),
  }),
]

const none = { count: 0 }
export const noRights: RightsWorkbench = {
  counts: { waiting: none, overdue: none, near: none, agreeing: none, claims: none, measures: none },
  queue: [],
}
export const rightsWorkbench = (changes: Partial<RightsWorkbench> = {}): RightsWorkbench => ({
  counts: {
    waiting: { count: 4 },
    overdue: { count: 1 },
    near: { count: 2 },
    agreeing: { count: 1 },
    claims: { count: 1 },
    measures: { count: 3 },
  },
  queue: [claim(), ...mixedRights()],
  ...changes,
})
