import { choice, paragraph, text } from '../../fields'
import { organ } from '../../organ'
import { periodWords } from '../../periods'
import { everyKind } from '../kinds'
import { petitionLimits } from '../limits'
import { copies } from '../papers'
import type { Move } from './move'

/** Statutory grounds for not accepting (信访工作条例 第十九、二十三、三十一、三十六条). */
export const refusalGrounds = {
  ACCEPTED_ELSEWHERE: '同一事项已由其他机关受理',
  NOT_COMPETENT: '不属于本机关职权范围',
  OTHER_PROCEDURE: '应当通过诉讼、仲裁、行政复议等途径解决',
  REVIEW_FINISHED: '复核意见已经作出，同一事实和理由再次提出',
  NOT_SUPERVISION: '不属于警务督察事项',
  NO_SUBSTANCE: '没有具体内容，无法核查',
} as const

/** Made by the clock where whoever would have to handle it may not meet it. */
const nobodyLeft = {
  by: ['clock'],
  asks: {},
  tells: '应当办理您的来件的人员与它有关，依法回避，由督察长报送上级公安机关办理',
  needs: 'nobodyLeft',
  takesBack: true,
  escalates: true,
} as const satisfies Partial<Move>

const nobodyAbove = {
  by: ['clock'],
  asks: {},
  tells: `您的来件 {number} 依法应当由本市公安机关以外的人员办理。请向${organ.province}提出，或拨打 ${organ.telephone}`,
  needs: 'nobodyAbove',
} as const satisfies Partial<Move>

/** From the first look to the decision whether the department takes the case. */
export const intakeMoves = {
  dispatch: {
    label: '通知出警',
    kinds: ['COMPLAINT', 'TIP'],
    from: ['SUBMITTED'],
    to: 'DISPATCHED',
    by: ['clerk'],
    asks: { order: text('出警单位', { max: 60, hint: '已经电话通知的单位和时间' }) },
    tells: '您反映的情况正在发生，已通知{order}出警处置',
    needs: 'happening',
    once: true,
  },
  dispatchLater: {
    label: '通知出警',
    kinds: ['COMPLAINT', 'TIP'],
    from: ['ACCEPTED', 'ESCALATED'],
    by: ['clerk', 'chief'],
    asks: { order: text('出警单位', { max: 60, hint: '已经电话通知的单位和时间' }) },
    tells: '您反映的情况正在发生，已通知{order}出警处置',
    needs: 'happening',
    once: true,
  },
  accept: {
    label: '受理',
    kinds: ['COMPLAINT'],
    from: ['SUBMITTED', 'DISPATCHED'],
    to: 'ACCEPTED',
    by: ['clerk'],
    asks: {},
    tells: '您的来件 {number} 已受理，最迟 {due} 前办结并答复',
    paper: 'acceptance',
  },
  take: {
    label: '受理',
    kinds: ['SUGGESTION', 'PRAISE', 'TIP'],
    from: ['SUBMITTED', 'DISPATCHED'],
    to: 'ACCEPTED',
    by: ['clerk'],
    asks: {},
    tells: '您的来件 {number} 已受理',
  },
  askMore: {
    label: '要求补充',
    aside: true,
    kinds: everyKind,
    from: ['SUBMITTED', 'DISPATCHED'],
    to: 'NEED_MORE',
    by: ['clerk'],
    asks: { question: paragraph('需补充的内容', { min: 5, max: 500, hint: '来件人会看到这段话' }) },
    tells: '需要您补充情况：{question}',
  },
  resume: {
    label: '登记补充情况',
    kinds: everyKind,
    from: ['NEED_MORE'],
    to: 'SUBMITTED',
    by: ['clerk'],
    asks: {
      words: paragraph('补充的情况', { min: 2, max: 1000, hint: '当面、电话或来信补充的；没有补充的，写明如何联系' }),
    },
    tells: '已登记您补充的情况，继续审查是否受理',
  },
  goOn: {
    label: '到期继续审查',
    kinds: everyKind,
    from: ['NEED_MORE'],
    to: 'SUBMITTED',
    by: ['clock'],
    asks: {},
    tells: `${periodWords(petitionLimits.supplement)}内没有收到您的补充，按现有材料继续审查是否受理`,
    after: { period: petitionLimits.supplement, since: 'NEED_MORE' },
  },
  transfer: {
    label: '移送',
    aside: true,
    kinds: ['COMPLAINT', 'SUGGESTION', 'TIP'],
    from: ['SUBMITTED', 'DISPATCHED', 'ACCEPTED'],
    to: 'TRANSFERRED',
    by: ['clerk'],
    asks: {
      receiver: text('接收单位', { max: 60, hint: '例如：市局法制支队、市信访局' }),
      reason: paragraph('移送理由', { min: 5, max: 500, hint: '来件人会看到这段话' }),
    },
    tells: '您的来件 {number} 已移送{receiver}办理：{reason}',
    warns: '审核同意后由接收单位办理，来件人会立即看到去向和理由。',
    steps: [{ label: '审核', by: ['reviewer'] }],
    paper: 'transfer',
  },
  escalate: {
    ...nobodyLeft,
    label: '应当回避，转报上级',
    kinds: everyKind,
    from: ['SUBMITTED', 'NEED_MORE', 'DISPATCHED'],
    to: 'ESCALATED',
  },
  /** What was taken in stays promised. */
  raise: {
    ...nobodyLeft,
    label: '应当回避，转报上级',
    kinds: everyKind,
    from: [
      'ACCEPTED',
      'SUPERVISED',
      'SIGNED',
      'OBJECTED',
      'DIRECT',
      'RESULT_SUBMITTED',
      'RETURNED',
      'STUDYING',
      'FORWARDED',
      'CHECKING',
    ],
    to: 'RAISED',
  },
  refer: {
    label: '告知向上级提出',
    kinds: everyKind,
    from: ['ESCALATED'],
    to: 'REJECTED',
    ...nobodyAbove,
  },
  referLater: {
    label: '告知向上级提出',
    kinds: everyKind,
    from: ['RAISED'],
    to: 'TRANSFERRED',
    ...nobodyAbove,
  },
  sendUp: {
    label: '报送上级',
    kinds: everyKind,
    from: ['ESCALATED', 'RAISED'],
    to: 'TRANSFERRED',
    by: ['chief'],
    asks: {
      receiver: text('报送机关', { max: 60, hint: `例如：${organ.province}` }),
      copies,
    },
    tells: '您的来件 {number} 已密封报送{receiver}，由其办理并答复您',
    warns: '报送函打印后密封寄送。来件人会立即看到去向，这里不再办理。',
    paper: 'escalation',
  },
  reject: {
    label: '不予受理',
    aside: true,
    kinds: everyKind,
    from: ['SUBMITTED', 'DISPATCHED'],
    to: 'REJECTED',
    by: ['clerk'],
    asks: {
      ground: choice('不予受理理由', refusalGrounds),
      channel: paragraph('告知的途径', { min: 5, max: 500, hint: '请告诉来件人可以向哪里反映' }),
    },
    tells: '您的来件 {number} 不予受理：{ground}。{channel}',
    warns: '审核同意后，来件人会立即看到理由和途径，不能撤回。',
    steps: [{ label: '审核', by: ['reviewer'] }],
    paper: 'rejection',
  },
} as const satisfies Record<string, Move>
