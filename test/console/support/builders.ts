import type { Officer, Unit } from '../../../miniprogram/contract/people/answers'
import type { Receipt } from '../../../miniprogram/contract/petition/answers'
import type { CaseEvent, PendingMove } from '../../../miniprogram/contract/case/answers'
import type { StaffMove } from '../../../miniprogram/contract/petition/moves'
import type { PetitionStatus } from '../../../miniprogram/contract/petition/statuses'
import type { PetitionCase, PetitionRow, Workbench } from '../../../miniprogram/contract/petition/desk-answers'
import { dayNumber, endOfDay } from '../../../miniprogram/contract/moments'

const hour = 3_600_000
const ago = (hours: number) => new Date(Date.now() - hours * hour)

export const officer: Officer = {
  name: '陈静',
  number: '043021',
  series: 'police',
  unitName: '湘城市公安局警务督察支队',
  unitKind: 'inspection' as const,
  duties: ['inspector'],
}

export const units: Unit[] = [
  { id: 'city', name: '湘城市公安局', kind: 'city' },
  { id: 'inspection', name: '警务督察支队', kind: 'inspection', parent: 'city' },
  { id: 'south', name: '城南分局', kind: 'bureau', parent: 'city' },
  { id: 'south-team', name: '城南分局督察大队', kind: 'team', parent: 'south' },
  { id: 'south-station', name: '城南派出所', kind: 'station', parent: 'south' },
  { id: 'north', name: '城北分局', kind: 'bureau', parent: 'city' },
  { id: 'north-team', name: '城北分局督察大队', kind: 'team', parent: 'north' },
]

export const colleagues = [
  { id: 'o1', name: '陈静', unitName: '警务督察支队' },
  { id: 'o2', name: '刘洋', unitName: '警务督察支队' },
]

export function row(changes: Partial<PetitionRow> = {}): PetitionRow {
  const submittedAt = ago(30)
  return {
    id: 'p1',
    number: 'TS20261123-583921',
    kind: 'COMPLAINT',
    status: 'SUBMITTED',
    subject: '报警后一直没有人来',
    signing: 'NAMED',
    unitName: '城南派出所',
    submittedAt: submittedAt.toISOString(),
    dueFrom: submittedAt.toISOString(),
    dueAt: endOfDay(dayNumber(submittedAt) + 15).toISOString(),
    evidenceCount: 0,
    ...changes,
  }
}

export const event = (changes: Partial<CaseEvent<PetitionStatus>> = {}): CaseEvent<PetitionStatus> => ({
  at: ago(30).toISOString(),
  status: 'SUBMITTED',
  label: '收到来件',
  notes: [],
  ...changes,
})

export function petitionCase(changes: Partial<PetitionCase> = {}): PetitionCase {
  const { assignee: _assignee, ...of } = row()
  return {
    ...of,
    details: '十一月二十日晚九点报警，两小时后仍无人到场。\n第二天再打电话，对方说没有记录。',
    category: 'INACTION',
    happening: 'PAST',
    officer: '刘警官',
    happenedAt: ago(72).toISOString(),
    place: { name: '城南派出所门口', address: '湘城市城南路 18 号' },
    events: [event({ at: of.submittedAt, words: `您的投诉 ${of.number} 已收到，等待受理` })],
    talk: [],
    papers: [],
    talking: true,
    evidence: [],
    version: 1,
    moves: ['accept', 'askMore', 'transfer', 'reject'],
    reporter: { name: '王*', phone: '138****0001' },
    ...changes,
  }
}

/** A reply on its way through the signatures. */
export const pendingReply = (changes: Partial<PendingMove<StaffMove>> = {}): PendingMove<StaffMove> => ({
  move: 'reply',
  asked: {
    finding: 'PARTLY',
    outcome: 'SUPPORTED',
    facts: '经查，当晚值班民警接到报警后因处置另一警情未能及时出警，且没有向您说明。',
    opinion: '已责令城南派出所整改，对值班民警批评教育。',
    basis: '《公安机关督察条例》第九条',
  },
  step: '审核',
  signed: [{ label: '拟稿', by: '刘洋', at: ago(5).toISOString() }],
  mine: false,
  own: false,
  mayDrop: false,
  ...changes,
})

/** Smallest possible picture. */
export const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='

export const receipt = (changes: Partial<Receipt> = {}): Receipt => {
  const { id, number, kind, submittedAt, dueFrom, dueAt } = row()
  return {
    id,
    number,
    kind,
    submittedAt,
    dueFrom,
    dueAt,
    link: 'https://e-du.example/verify/#1',
    picture: pixel,
    organ: '湘城市公安局警务督察支队',
    telephone: '12389',
    ...changes,
  }
}

const due = (days: number) => endOfDay(dayNumber(new Date()) + days).toISOString()

/** A queue with every kind of date, name and status. */
export function mixedQueue(): PetitionRow[] {
  return [
    row({ id: 'p1', dueAt: due(14), evidenceCount: 3, urgent: true }),
    row({
      id: 'p2',
      number: 'TS20261122-104822',
      subject: '窗口办理户口时态度生硬，多次要求补充材料',
      category: 'ATTITUDE',
      dueAt: due(2),
      assignee: '刘洋',
    }),
    row({
      id: 'p3',
      number: 'TS20261121-770315',
      subject: '出警后没有出具回执',
      dueAt: due(0),
      signing: 'ANONYMOUS',
      unitName: undefined,
    }),
    row({
      id: 'p4',
      number: 'TS20261107-000412',
      subject: '长'.repeat(50),
      category: 'BANNED',
      status: 'SUPERVISED',
      unitName: '湘城市公安局交通警察支队城南新区高新技术产业开发区大队第一中队',
      teamName: '湘城市公安局交通警察支队督察大队',
      dueAt: due(-3),
      evidenceCount: 17,
      assignee: '陈静',
    }),
    row({
      id: 'p5',
      number: 'TS20261019-334410',
      subject: '车辆被扣留超过三十天',
      status: 'RESULT_SUBMITTED',
      waits: '审核',
      dueAt: due(41),
      dueProvisional: true,
      assignee: '陈静',
    }),
    row({ id: 'p6', number: 'TS20261002-918823', subject: '邻里纠纷', status: 'REJECTED', dueAt: undefined }),
  ]
}

export const workbench = (changes: Partial<Workbench> = {}): Workbench => ({
  counts: { waiting: { count: 4 }, agreeing: { count: 1 }, overdue: { count: 1 }, near: { count: 2 } },
  queue: mixedQueue(),
  ...changes,
})
