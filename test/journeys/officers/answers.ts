import type { ActionName, Answer } from '../../../miniprogram/contract/actions'
import type {
  Certificate,
  CounselCase,
  LawyerCard,
  Measure,
  OwnRights,
} from '../../../miniprogram/contract/rights/answers'
import type { Reply } from '../../../miniprogram/contract/replies'
import { claimedSummary, ownRights, rightsDetail } from '../../miniprogram/support/rights'

const hour = 3_600_000
const at = (hours: number) => new Date(Date.now() + hours * hour).toISOString()

const longSubject = '夜间处警时被醉酒当事人持酒瓶追打，随行辅警被推倒，执法记录仪被抢夺摔坏，现场有多人围观起哄'
const story = '昨晚十点接警到南湖路夜市处置打架，表明身份后当事人突然抄起酒瓶砸来，左前臂被划伤。'.repeat(6)
const pixel = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="#1b4f9c"/><rect x="3" y="3" width="4" height="4" fill="#fff"/></svg>')}`
const evidence = [
  { id: 'e1', kind: 'image', name: '图片1', bytes: 400_000, sm3: '', url: pixel },
  { id: 'e2', kind: 'video', name: '视频1', bytes: 9_000_000, sm3: '', url: pixel },
  { id: 'e3', kind: 'audio', name: '语音1', bytes: 300_000, sm3: '', url: pixel },
] as const

const measures: Measure[] = [
  {
    id: 'm1',
    kind: 'MEDICAL',
    state: 'DONE',
    owner: '城南分局政工监督室',
    dueAt: at(20),
    doneAt: at(-3),
    words: '已联系市中心医院急诊绿色通道，完成清创缝合，费用由单位垫付。',
    evidence: [evidence[0]],
  },
  { id: 'm2', kind: 'COUNSELLING', state: 'OPEN', owner: '市局心理健康服务站', dueAt: at(70), evidence: [] },
]

const written = {
  details: story,
  happenedAt: at(-14),
  place: { name: '南湖路夜市', address: '湖南省株洲市天元区南湖路八十八号', latitude: 27.8, longitude: 113.1 },
  incident: 'JQ20261125-220133',
  otherParty: '张某，男，约四十岁，身穿黑色短袖，已被控制',
  injuries: '左前臂划伤约五厘米，已就医',
  witnesses: '夜市摊主李女士',
  camera: '3301-0217',
  interest: 'NONE',
} as const

const timeline = [
  { at: at(-14), status: 'CLAIMED', words: '您按下了“我被侵害了”，维权办会联系您' },
  { at: at(-12), status: 'UNIT_REVIEW', words: '您的申请已提交，由所在单位核实' },
  { at: at(-3), status: 'DECIDED', words: '您的申请已作出决定：予以支持。依法查处侵害人，落实医疗救治和心理疏导' },
] as const

export const decided = rightsDetail({
  ...written,
  subject: longSubject,
  status: 'EXECUTING',
  evidence: [...evidence],
  measures,
  lawyers: [{ id: 'l1', name: '周正', firm: '湖南明理律师事务所', state: 'PROMISED', until: at(700) }],
  timeline: [...timeline],
  papers: [
    {
      id: 'p1',
      kind: 'certificate',
      number: '湘公督维证〔2026〕3号',
      at: at(-2),
      parts: [
        { label: '致送单位', words: '城南派出所、城南分局政工监督室' },
        { label: '证明事项', words: '经查，该民警系依法履行职责时受到暴力袭击，处置符合规定，应予支持和保护。' },
      ],
    },
  ],
  may: ['askLawyer', 'reconsider'],
  mayUntil: { reconsider: { dueAt: at(90) } },
})

const { dueFrom: _from, dueAt: _at, ...tapped } = rightsDetail()
export const claimedOnly = {
  ...tapped,
  ...claimedSummary(),
  subject: undefined,
  details: undefined,
  unsent: true as const,
  timeline: [timeline[0]],
  may: ['withdraw' as const],
}

/** Not taken in, with the reason and what may be done about it. */
export const declined = rightsDetail({
  ...written,
  subject: longSubject,
  status: 'REJECTED',
  dueAt: undefined,
  timeline: [
    ...timeline.slice(0, 2),
    {
      at: at(-1),
      status: 'REJECTED',
      words:
        '您的申请 WQ20261126-102030 不予受理：应当通过申诉、复议、诉讼等途径解决。对处分不服的，可以在接到处分决定之日起三十日内向作出决定的机关申请复核。您可以在 5 日内申请复核',
    },
  ],
  may: ['objectRefusal'],
  mayUntil: { objectRefusal: { dueAt: at(90) } },
})

const certificate: Certificate = {
  paper: decided.papers[0] as Certificate['paper'],
  link: 'https://e-du.example/verify/#1',
  picture: pixel,
}

const lawyers: LawyerCard[] = [
  {
    id: 'l1',
    name: '周正',
    firm: '湖南明理律师事务所',
    fields: ['刑事辩护', '人身损害'],
    years: 18,
    load: 2,
    answersIn: 5,
  },
  {
    id: 'l2',
    name: '欧阳思远',
    firm: '湖南省株洲市天元区公职律师事务中心（市公安局公职律师办公室）',
    fields: ['名誉权和隐私权', '行政诉讼', '劳动和社会保障', '国家赔偿'],
    years: 6,
    load: 0,
  },
]

export const granted: CounselCase = {
  ...decided,
  status: 'INVESTIGATING',
  applicant: { name: '李强', unitName: '城南派出所' },
  grant: { id: 'g1', name: '周正', firm: '湖南明理律师事务所', state: 'PROMISED', until: at(700) },
  may: ['counsel'],
}
export const offered: CounselCase = {
  ...granted,
  details: '',
  evidence: [],
  timeline: [],
  grant: { ...granted.grant, state: 'OFFERED' },
  may: ['promise', 'declineCase'],
}

/** The officer's own applications, the newest with news. */
const own: OwnRights[] = [
  ownRights({
    subject: longSubject,
    told: { at: at(-1), words: '需要您补充情况：请补充验伤报告', unread: true },
  }),
  ownRights({ id: 'r2', status: 'CLOSED', kind: 'THREAT_DEFAMATION', subject: '下班后被当事人电话威胁' }),
  { ...claimedSummary(), id: 'r3', told: { at: at(-1), words: '您按下了“我被侵害了”，维权办会联系您' } },
]

type Answers = { [Name in ActionName]?: Reply<Answer<Name>> }

/** What the cloud says to the pages of protection while everything is well. */
export const usual: Answers = {
  'people.me': {
    ok: true,
    data: {
      officer: {
        name: '周磊',
        number: '012345',
        series: 'police',
        unitName: '城南派出所',
        unitKind: 'station',
        duties: [],
      },
    },
  },
  'rights.claim': { ok: true, data: claimedSummary() },
  'rights.apply': { ok: true, data: rightsDetail() },
  'rights.mine': { ok: true, data: { items: own } },
  'rights.inbox': { ok: true, data: { items: own } },
  'rights.progress': { ok: true, data: decided },
  'rights.certificate': { ok: true, data: certificate },
  'rights.lawyers': { ok: true, data: lawyers },
  'rights.counsel.mine': {
    ok: true,
    data: [
      { ...granted, evidenceCount: 3 },
      { ...offered, id: 'r2' },
    ],
  },
  'rights.counsel.detail': { ok: true, data: granted },
}
