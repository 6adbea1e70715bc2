import { mostEvidence } from '../../evidence'
import { choice, files, maybe, paragraph } from '../../fields'
import { periodWords } from '../../periods'
import { everyInfringement, everyRightsKind, infringementLabels } from '../kinds'
import { rightsLimits } from '../limits'
import { levels } from './levels'
import type { RightsMove } from './move'

/** What the unit knows of it: it comments, and cannot refuse. */
const opinions = { TRUE: '情况属实', PARTLY: '部分属实', UNCLEAR: '暂时不能确定' } as const

/** Why an application is not taken in. */
export const declines = {
  NOT_DUTY: '不是因依法履行职责、行使职权引起',
  NOT_OURS: '不属于本机关维护执法权威工作范围',
  OTHER_CHANNEL: '应当通过申诉、复议、诉讼等途径解决',
  REPEATED: '同一事项已经作出复核决定',
} as const

const verifying = {
  kinds: everyInfringement,
  from: ['UNIT_REVIEW'],
  by: ['unit'],
  asks: {
    opinion: choice('核实意见', opinions),
    words: paragraph('核实情况', { min: 5, max: 1000, hint: '单位掌握的情况和依据' }),
    evidence: maybe(files('证明材料', { max: mostEvidence, hint: '值班日志、出警记录等' })),
  },
} as const satisfies Partial<RightsMove>

const unitLate = {
  label: '逾期自动转送',
  kinds: everyInfringement,
  from: ['UNIT_REVIEW'],
  by: ['clock'],
  asks: {},
  after: { period: rightsLimits.unitReview, since: 'UNIT_REVIEW' },
} as const satisfies Partial<RightsMove>

/** From the first look to the decision whether it is taken in. */
export const reviewMoves = {
  /** In an emergency what was said is enough. */
  record: {
    label: '按口头申请登记',
    kinds: everyRightsKind,
    from: ['CLAIMED'],
    to: 'CITY_REVIEW',
    by: ['subOffice', 'office'],
    asks: {
      kind: choice('侵害情形', infringementLabels),
      words: paragraph('申请民警口述的情况', { min: 5, max: 1000, hint: '何时联系、经过、请求' }),
    },
    tells: '维权办已按您的口头申请登记，书面申请可以补交，照片、录像等材料可以随时补充',
    keeps: ['kind'],
  },
  verify: {
    ...verifying,
    label: '写明核实意见',
    to: 'SUB_REVIEW',
    tells: '所在单位核实意见：{opinion}。已转分局维权办审核',
    needs: 'hasBureau',
  },
  verifyForCity: {
    ...verifying,
    label: '写明核实意见',
    to: 'CITY_REVIEW',
    tells: '所在单位核实意见：{opinion}。已转市局维权办审查',
    needs: 'noBureau',
  },
  passUnit: {
    ...unitLate,
    to: 'SUB_REVIEW',
    tells: '所在单位逾期未写明意见，已自动转分局维权办审核',
    needs: 'hasBureau',
  },
  passUnitForCity: {
    ...unitLate,
    to: 'CITY_REVIEW',
    tells: '所在单位逾期未写明意见，已自动转市局维权办审查',
    needs: 'noBureau',
  },
  forward: {
    label: '审核报送市局',
    kinds: everyInfringement,
    from: ['SUB_REVIEW'],
    to: 'CITY_REVIEW',
    by: ['subOffice'],
    asks: {
      words: paragraph('审核意见', { min: 5, max: 1000, hint: '基本情况、已做的工作、建议' }),
      evidence: maybe(files('有关材料', { max: mostEvidence })),
    },
    tells: '分局维权办已审核，报市局维权办审查',
  },
  passBureau: {
    label: '逾期自动报送',
    kinds: everyInfringement,
    from: ['SUB_REVIEW'],
    to: 'CITY_REVIEW',
    by: ['clock'],
    asks: {},
    tells: '分局维权办逾期未审核，已自动报市局维权办审查',
    after: { period: rightsLimits.bureauReview, since: 'SUB_REVIEW' },
  },
  accept: {
    label: '受理',
    kinds: everyInfringement,
    from: ['CITY_REVIEW'],
    to: 'ACCEPTED',
    by: ['office'],
    asks: {},
    tells: '您的申请 {number} 已受理，最迟 {due} 前作出决定并答复',
    warns: '受理后申请民警会立即收到通知，不能撤回。',
  },
  askMore: {
    label: '要求补充',
    aside: true,
    kinds: everyInfringement,
    from: ['CITY_REVIEW'],
    to: 'NEED_MORE',
    by: ['office'],
    asks: { question: paragraph('需补充的内容', { min: 5, max: 500, hint: '申请民警会看到这段话' }) },
    tells: '需要您补充情况：{question}',
  },
  goOn: {
    label: '到期继续审查',
    kinds: everyInfringement,
    from: ['NEED_MORE'],
    to: 'CITY_REVIEW',
    by: ['clock'],
    asks: {},
    tells: `${periodWords(rightsLimits.supplement)}内没有收到您的补充，按现有材料继续审查`,
    after: { period: rightsLimits.supplement, since: 'NEED_MORE' },
  },
  decline: {
    label: '不予受理',
    aside: true,
    kinds: everyInfringement,
    from: ['CITY_REVIEW'],
    to: 'REJECTED',
    by: ['office'],
    asks: {
      ground: choice('不予受理理由', declines),
      words: paragraph('说明', { min: 5, max: 500, hint: '事实和理由，可以通过什么途径解决；申请民警会看到' }),
    },
    tells: `您的申请 {number} 不予受理：{ground}。{words}您可以在 ${periodWords(rightsLimits.object)}内申请复核`,
    warns: '审核同意后，申请民警会立即看到理由，不能撤回。',
    steps: levels.refusal,
    paper: 'declining',
  },
  /** Nobody objected. */
  letStand: {
    label: '期满办结',
    kinds: everyInfringement,
    from: ['REJECTED'],
    to: 'CLOSED',
    by: ['clock'],
    asks: {},
    tells: `${periodWords(rightsLimits.object)}内没有申请复核，您的申请 {number} 办结`,
    after: { period: rightsLimits.object, since: 'REJECTED' },
  },
} as const satisfies Record<string, RightsMove>
