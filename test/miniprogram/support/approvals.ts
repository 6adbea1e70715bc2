import type { PendingMove } from '../../../miniprogram/contract/case/answers'
import type { AgreeingPetition, PetitionCase } from '../../../miniprogram/contract/petition/desk-answers'
import type { AgreeingRights, RightsCase, RightsRow } from '../../../miniprogram/contract/rights/desk-answers'
import { rightsSummary } from './rights'

const hour = 3_600_000
const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString()

export const leader = {
  name: '赵建国',
  number: '120007',
  series: 'police' as const,
  unitName: '警务督察支队',
  unitKind: 'inspection' as const,
  duties: ['supervisor' as const],
}

const petition = {
  id: 'p1',
  number: 'TS20261124-583921',
  kind: 'COMPLAINT',
  status: 'ACCEPTED',
  subject: '报警后无人到场',
  signing: 'NAMED',
  unitName: '城南派出所',
  submittedAt: at(-50),
  evidenceCount: 0,
  dueFrom: at(-48),
  dueAt: at(240),
} as const

/** A letter that waits for its last signature. */
export const pendingLetter = (
  changes: Partial<PetitionCase['pending']> = {},
): NonNullable<PetitionCase['pending']> => ({
  move: 'supervise',
  asked: {
    team: 'south-inspection',
    teamName: '城南分局督察大队',
    days: '15',
    demand: '请查清接警、出警的时间和经过，附录音录像。',
    identity: 'HIDDEN',
  },
  step: '签发',
  signed: [
    { label: '拟稿', by: '陈静', at: at(-5) },
    { label: '同意', by: '吴敏', at: at(-2) },
  ],
  mine: true,
  own: false,
  mayDrop: false,
  ...changes,
})

/** A reply that waits for the check of secrets. */
export const pendingReply = (): NonNullable<PetitionCase['pending']> => ({
  ...pendingLetter(),
  move: 'reply',
  asked: {
    finding: 'PARTLY',
    outcome: 'SUPPORTED',
    facts: '经核查，城南派出所接警后四十分钟才派警，超过规定时间，您反映的情况部分属实。',
    opinion: '已对值班民警批评教育，并责令派出所整改。',
    basis: '《公安机关督察条例》第九条',
  },
  step: '审核',
  signed: [{ label: '拟稿', by: '陈静', at: at(-5) }],
})

export const agreeingPetition = (changes: Partial<AgreeingPetition> = {}): AgreeingPetition => ({
  ...petition,
  waits: '签发',
  draft: { move: 'supervise', step: '签发', by: '陈静', at: at(-5) },
  ...changes,
})

export const petitionCase = (changes: Partial<PetitionCase> = {}): PetitionCase => ({
  ...petition,
  details: '十一月二十日晚报警，两小时后仍无人到场。',
  category: 'INACTION',
  happening: 'PAST',
  talk: [],
  talking: true,
  papers: [],
  evidence: [],
  version: 4,
  moves: [],
  events: [
    { at: at(-50), status: 'SUBMITTED', label: '收到来件', words: '您的投诉已收到，等待受理', notes: [] },
    { at: at(-48), status: 'ACCEPTED', label: '受理', by: '陈静', words: '您的来件已受理', notes: [] },
  ],
  reporter: { name: '王*', phone: '138****8000' },
  assignee: { id: 'o1', name: '陈静' },
  pending: pendingLetter(),
  ...changes,
})

const { evidenceCount: _count, ...summary } = rightsSummary()
const applicant = { name: '周磊', number: '120481', unitName: '城南派出所' }

export const rightsRow = (changes: Partial<RightsRow> = {}): RightsRow => ({
  ...summary,
  evidenceCount: 0,
  applicant,
  handlers: [],
  ...changes,
})

export const agreeingRights = (changes: Partial<AgreeingRights> = {}): AgreeingRights => ({
  ...rightsRow({ id: 'r2', number: 'WQ20261125-204060', status: 'PENDING_APPROVAL', waits: '批准' }),
  draft: { move: 'decide', step: '批准', by: '唐洁', at: at(-3) },
  ...changes,
})

export const pendingDecision = (): PendingMove<RightsCase['moves'][number]> => ({
  ...pendingLetter(),
  move: 'decide',
  asked: {
    outcome: 'SUPPORTED',
    facts: '经查，周磊在依法处警时被当事人殴打，有执法记录仪录像、证人证言和诊断证明证实。',
    opinion: '依法追究侵害人责任，落实慰问和医疗救治。',
    basis: '公安机关维护民警执法权威工作规定第八条',
  },
  step: '批准',
})

export const rightsCase = (changes: Partial<RightsCase> = {}): RightsCase => ({
  ...rightsRow(),
  details: '处置纠纷时被当事人推倒并用拳殴打面部，执法记录仪被摔坏。',
  version: 2,
  moves: [],
  events: [
    { at: at(-2), status: 'UNIT_REVIEW', label: '提交申请', words: '您的申请已提交，由所在单位核实', notes: [] },
  ],
  papers: [],
  evidence: [],
  measures: [],
  lawyers: [],
  ...changes,
})
