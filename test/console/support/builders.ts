import type { Officer } from '../../../miniprogram/contract/people/answers'
import type { PetitionCase, PetitionSummary } from '../../../miniprogram/contract/petition/answers'
import { dayNumber, endOfDay } from '../../../miniprogram/contract/moments'

const hour = 3_600_000
const ago = (hours: number) => new Date(Date.now() - hours * hour)

export const officer: Officer = {
  name: '陈静',
  number: '043021',
  unitName: '湘城市公安局警务督察支队',
  duties: ['inspector'],
}

export function summary(changes: Partial<PetitionSummary> = {}): PetitionSummary {
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

export function petitionCase(changes: Partial<PetitionCase> = {}): PetitionCase {
  const of = summary(changes)
  return {
    ...of,
    details: '十一月二十日晚九点报警，两小时后仍无人到场。\n第二天再打电话，对方说没有记录。',
    happenedAt: ago(72).toISOString(),
    place: { name: '城南派出所门口', address: '湘城市城南路 18 号' },
    timeline: [{ at: of.submittedAt, status: 'SUBMITTED', words: `您的来件 ${of.number} 已收到` }],
    evidence: [],
    version: 1,
    moves: ['accept', 'reject'],
    reporter: { name: '王芳', phone: '13800000001' },
    ...changes,
  }
}

const due = (days: number) => endOfDay(dayNumber(new Date()) + days).toISOString()

/** A queue with every kind of date, name and status. */
export function mixedQueue(): PetitionSummary[] {
  return [
    summary({ id: 'p1', dueAt: due(14), evidenceCount: 3 }),
    summary({
      id: 'p2',
      number: 'TS20261122-104822',
      subject: '窗口办理户口时态度生硬，多次要求补充材料',
      dueAt: due(2),
    }),
    summary({
      id: 'p3',
      number: 'TS20261121-770315',
      subject: '出警后没有出具回执',
      dueAt: due(0),
      signing: 'ANONYMOUS',
      unitName: undefined,
    }),
    summary({
      id: 'p4',
      number: 'TS20261107-000412',
      subject: '长'.repeat(50),
      unitName: '湘城市公安局交通警察支队城南新区高新技术产业开发区大队第一中队',
      dueAt: due(-3),
      evidenceCount: 17,
    }),
    summary({
      id: 'p5',
      number: 'TS20261019-334410',
      subject: '车辆被扣留超过三十天',
      status: 'ACCEPTED',
      dueAt: due(41),
      dueProvisional: true,
    }),
    summary({ id: 'p6', number: 'TS20261002-918823', subject: '邻里纠纷', status: 'REJECTED', dueAt: undefined }),
  ]
}
