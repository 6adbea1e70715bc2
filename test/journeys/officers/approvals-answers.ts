import type { ActionName, Answer } from '../../../miniprogram/contract/actions'
import type { PaperPage, StoodFor } from '../../../miniprogram/contract/case/answers'
import type { Reply } from '../../../miniprogram/contract/replies'
import {
  agreeingPetition,
  agreeingRights,
  leader,
  pendingLetter,
  pendingReply,
  petitionCase,
  rightsCase,
  rightsRow,
} from '../../miniprogram/support/approvals'
import { claimedSummary } from '../../miniprogram/support/rights'

const hour = 3_600_000
const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString()

const longSubject = '十一月二十日夜间在南湖路夜市遭人追打报警后两个多小时始终无人到场处置回拨电话也无人接听'
const longUnit = '湘城市公安局交通警察支队城南大队事故处理中队'

export const sheet: PaperPage = {
  kind: 'supervision',
  organ: '湘城市公安局警务督察支队',
  title: '关于来件TS20261124-583921的督办函',
  addressee: '城南分局督察大队',
  opening: ['我支队收到群众来件，反映城南派出所接警后未及时出警。现将该件交你单位核查。'],
  sections: [
    {
      head: '督办要求',
      paragraphs: ['请查清接警、出警的时间和经过，附录音录像。', '有关民警是否存在不作为、慢作为。'],
    },
    { head: '反馈期限', paragraphs: ['请于2026年12月9日前书面反馈核查结果和证据材料。'] },
  ],
  closing: '特此函告。',
  copies: ['城南分局'],
}

export const replyCase = petitionCase({
  status: 'RESULT_SUBMITTED',
  subject: longSubject,
  unitName: longUnit,
  pending: pendingReply(),
  team: { id: 'south-inspection', name: '城南分局督察大队' },
  papers: [{ id: 'd1', kind: 'supervision', number: '湘公督函〔2026〕12号', at: at(-30) }],
})

const verifying = rightsCase({ moves: ['verify'] })
export const claimed = rightsCase({
  ...claimedSummary(),
  applicant: verifying.applicant,
  subject: undefined,
  details: undefined,
  version: 0,
  moves: ['record', 'arrangeNow'],
})

const instead: StoodFor = { name: '赵建国', duties: ['supervisor'], unitName: '警务督察支队' }
export const letterForAnother = petitionCase({ pending: pendingLetter({ instead }) })
export const stepForAnother = rightsCase({ moves: ['verify'], instead: { verify: instead } })

export const acceptable = rightsCase({ status: 'CITY_REVIEW', moves: ['accept', 'askMore', 'decline'] })

type Answers = { [Name in ActionName]?: Reply<Answer<Name>> }

/** What the cloud says to the pages of approvals while everything is well. */
export const usual: Answers = {
  'people.me': { ok: true, data: { officer: { ...leader, duties: ['supervisor', 'leader'] } } },
  'petition.desk.counts': {
    ok: true,
    data: { waiting: { count: 5 }, agreeing: { count: 2 }, overdue: { count: 1 }, near: { count: 2 } },
  },
  'petition.desk.agreeing': {
    ok: true,
    data: [
      agreeingPetition({ id: 'p2', subject: longSubject, dueAt: at(-20), dueFrom: at(-900) }),
      agreeingPetition({ draft: { move: 'reply', step: '审核', by: '陈静', at: at(-5) }, dueAt: at(30) }),
    ],
  },
  'rights.desk.agreeing': { ok: true, data: [agreeingRights({ draft: { ...agreeingRights().draft, instead } })] },
  'rights.desk.workbench': {
    ok: true,
    data: {
      counts: {
        waiting: { count: 3 },
        agreeing: { count: 1 },
        overdue: { count: 0 },
        near: { count: 0 },
        claims: { count: 1 },
        measures: { count: 0 },
      },
      queue: [
        rightsRow({ ...claimedSummary(), id: 'r3', subject: undefined }),
        { ...rightsRow(), instead: { ...instead, name: '欧阳建国', unitName: longUnit } },
        rightsRow({ id: 'r4', status: 'ACCEPTED' }),
      ],
    },
  },
  'petition.detail': { ok: true, data: petitionCase() },
  'rights.detail': { ok: true, data: verifying },
  'petition.papers.read': { ok: true, data: sheet },
}
