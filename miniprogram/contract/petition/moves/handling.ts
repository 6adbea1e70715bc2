import { mostEvidence } from '../../evidence'
import { choice, files, maybe, paragraph, text, unit } from '../../fields'
import { dayChoices, workingDays } from '../../periods'
import { letterTerms } from '../limits'
import { copies } from '../papers'
import { reviewedAndSigned, type Move } from './move'

/** At most 30 more (信访工作条例 第三十四条). */
export const extensions = dayChoices(10, 20, 30)

/** What an inquiry found. */
export const findings = {
  TRUE: '属实',
  PARTLY: '部分属实',
  FALSE: '不属实',
  UNCLEAR: '无法查证',
} as const

/** Whether the handling unit may know who complained. */
const identities = { HIDDEN: '不告知承办单位', SHOWN: '告知承办单位（仅限办理必需）' } as const
export type Identity = keyof typeof identities

const inquiry = {
  finding: choice('核查结论', findings),
  result: paragraph('核查情况', { min: 20, max: 2000, hint: '查明的事实、依据的证据、处理和整改' }),
  evidence: maybe(files('证据材料', { max: mostEvidence, hint: '图片、语音、视频；来件人看不到' })),
}

/** From acceptance to an examined result. */
export const handlingMoves = {
  supervise: {
    label: '督办',
    forUnit: true,
    kinds: ['COMPLAINT'],
    from: ['ACCEPTED'],
    to: 'SUPERVISED',
    by: ['inspector'],
    asks: {
      team: unit('承办单位', { hint: '督办函发给分局督察大队' }),
      days: choice('反馈期限', letterTerms),
      demand: paragraph('督办要求', { min: 10, max: 1000, hint: '需要查清的问题和反馈的材料' }),
      identity: choice('来件人身份', identities, { begins: 'HIDDEN' }),
      copies,
    },
    tells: '正在督办核查',
    steps: reviewedAndSigned,
    paper: 'supervision',
    keeps: ['identity'],
    hands: 'team',
    term: 'days',
  },
  direct: {
    label: '提级办理',
    aside: true,
    kinds: ['COMPLAINT'],
    from: ['ACCEPTED', 'SUPERVISED', 'SIGNED', 'OBJECTED', 'RETURNED'],
    to: 'DIRECT',
    by: ['inspector'],
    asks: {
      reason: paragraph('提级理由', {
        min: 5,
        max: 500,
        hint: '例如：反映的是分局或其督察大队，应当回避；承办单位逾期不办',
      }),
    },
    tells: '您的来件由警务督察支队直接核查',
    steps: [{ label: '批准', by: ['head'] }],
    takesBack: true,
    needs: 'notRaised',
  },
  sign: {
    label: '签收',
    forUnit: true,
    kinds: ['COMPLAINT'],
    from: ['SUPERVISED'],
    to: 'SIGNED',
    by: ['handler'],
    asks: {},
    tells: '承办单位已签收，正在核查',
  },
  object: {
    label: '提出异议',
    forUnit: true,
    aside: true,
    kinds: ['COMPLAINT'],
    from: ['SUPERVISED', 'SIGNED'],
    to: 'OBJECTED',
    by: ['teamLeader'],
    asks: { reason: paragraph('异议理由', { min: 5, max: 500 }) },
    within: { period: workingDays(5), since: 'SUPERVISED' },
    once: true,
  },
  uphold: {
    label: '异议成立，收回',
    kinds: ['COMPLAINT'],
    from: ['OBJECTED'],
    to: 'ACCEPTED',
    by: ['head'],
    asks: { reason: paragraph('理由', { min: 2, max: 500 }) },
    takesBack: true,
  },
  dismiss: {
    label: '异议不成立',
    forUnit: true,
    kinds: ['COMPLAINT'],
    from: ['OBJECTED'],
    to: 'SIGNED',
    by: ['head'],
    asks: { reason: paragraph('理由', { min: 2, max: 500 }) },
  },
  report: {
    label: '反馈结果',
    forUnit: true,
    kinds: ['COMPLAINT'],
    from: ['SIGNED', 'RETURNED'],
    to: 'RESULT_SUBMITTED',
    by: ['handler'],
    asks: inquiry,
    begins: 'report',
    tells: '承办单位已反馈核查结果，支队正在审核',
    needs: 'handedOver',
  },
  conclude: {
    label: '核查完毕',
    kinds: ['COMPLAINT'],
    from: ['DIRECT', 'RETURNED'],
    to: 'RESULT_SUBMITTED',
    by: ['inspector'],
    asks: inquiry,
    begins: 'conclude',
    tells: '核查已经完成，正在审核结果',
    needs: 'ownInquiry',
  },
  sendBack: {
    label: '退回重办',
    forUnit: true,
    aside: true,
    kinds: ['COMPLAINT'],
    from: ['RESULT_SUBMITTED'],
    to: 'RETURNED',
    by: ['inspector', 'reviewer'],
    asks: { reason: paragraph('退回理由', { min: 5, max: 500, hint: '还需要查清什么' }) },
    tells: '核查结果需要补充，已退回继续核查',
  },
  extend: {
    label: '延长期限',
    aside: true,
    kinds: ['COMPLAINT', 'SUGGESTION'],
    from: ['ACCEPTED', 'SUPERVISED', 'SIGNED', 'DIRECT', 'RETURNED', 'RESULT_SUBMITTED', 'STUDYING'],
    by: ['inspector'],
    asks: {
      days: choice('延长', extensions),
      reason: paragraph('延长理由', { min: 5, max: 500, hint: '来件人会看到这段话' }),
    },
    tells: '办理期限延长到 {due}：{reason}',
    steps: [{ label: '批准', by: ['head'] }],
    paper: 'extension',
    extends: 'days',
    once: true,
    needs: 'timeLeft',
  },
  study: {
    label: '交有关部门研究',
    kinds: ['SUGGESTION'],
    from: ['ACCEPTED'],
    to: 'STUDYING',
    by: ['inspector'],
    asks: { receiver: text('研究部门', { max: 60 }) },
    tells: '您的建议已交{receiver}研究',
  },
  forward: {
    label: '转达表扬',
    kinds: ['PRAISE'],
    from: ['ACCEPTED'],
    to: 'FORWARDED',
    by: ['inspector'],
    asks: { receiver: text('转达单位', { max: 60, hint: '民警所在单位和政工部门' }) },
    tells: '您的表扬已转达{receiver}和民警本人，谢谢您',
  },
  check: {
    label: '开始核查',
    kinds: ['TIP'],
    from: ['TRANSFERRED', 'ACCEPTED'],
    to: 'CHECKING',
    by: ['inspector'],
    asks: { receiver: text('核查单位', { max: 60 }) },
    tells: '您提供的线索正在核查',
  },
} as const satisfies Record<string, Move>
