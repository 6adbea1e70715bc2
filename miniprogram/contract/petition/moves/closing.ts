import { choice, paragraph, text } from '../../fields'
import { organ } from '../../organ'
import { periodWords } from '../../periods'
import { petitionLimits } from '../limits'
import { findings } from './handling'
import { secrecyChecked, type Move, type Step } from './move'

/** What the department says to a request (信访工作条例 第三十二条). */
export const outcomes = {
  SUPPORTED: '支持',
  EXPLAINED: '解释说明',
  NOT_SUPPORTED: '不支持',
} as const

/** What becomes of a suggestion (信访工作条例 第二十九条). */
const adoptions = { ADOPTED: '采纳', PARTLY: '部分采纳', EXPLAINED: '暂不采纳' } as const

/** What the upper organ decided on a review (信访工作条例 第三十五条). */
const reviewOpinions = { UPHELD: '维持原处理意见', CHANGED: '变更处理意见' } as const

/** Whatever another organ decided is compared with its paper by a second pair of eyes. */
const checkedAgain = [{ label: '核对', by: ['reviewer'] }] as const satisfies readonly Step[]

/** From the answer to the closed case. */
export const closingMoves = {
  reply: {
    label: '答复',
    kinds: ['COMPLAINT'],
    from: ['RESULT_SUBMITTED'],
    to: 'REPLIED',
    by: ['inspector'],
    asks: {
      finding: choice('核查结论', findings),
      outcome: choice('处理意见', outcomes),
      facts: paragraph('查明的事实和理由', {
        min: 20,
        max: 2000,
        hint: '文书中已写明“经核查，您反映的问题属实（部分属实……）”，这里接着写',
      }),
      opinion: paragraph('处理情况', { min: 5, max: 1000 }),
      basis: paragraph('依据', { min: 4, max: 500, hint: '法律、法规、规章和规定的名称、条款' }),
    },
    tells: '您的来件 {number} 已答复：{finding}，{outcome}',
    warns: '签发后来件人会立即看到答复，不能撤回。',
    steps: [secrecyChecked, { label: '签发', by: ['head'] }],
    paper: 'reply',
  },
  answer: {
    label: '答复',
    kinds: ['SUGGESTION'],
    from: ['STUDYING'],
    to: 'REPLIED',
    by: ['inspector'],
    asks: {
      adoption: choice('研究意见', adoptions),
      opinion: paragraph('答复内容', { min: 10, max: 2000 }),
    },
    tells: '您的建议 {number} 已答复：{adoption}。{opinion}',
    steps: [secrecyChecked],
  },
  thank: {
    label: '办结并致谢',
    kinds: ['PRAISE'],
    from: ['FORWARDED'],
    to: 'CLOSED',
    by: ['inspector'],
    asks: { words: paragraph('给来件人的话', { min: 2, max: 500 }) },
    tells: '{words}',
  },
  finish: {
    label: '办结线索',
    kinds: ['TIP'],
    from: ['CHECKING'],
    to: 'CLOSED',
    by: ['inspector'],
    asks: {
      finding: choice('核查结论', findings),
      reward: choice('奖励', { NONE: '不符合奖励条件', DUE: '符合奖励条件，另行告知领取方式' }),
    },
    tells: '您提供的线索已核查：{finding}。{reward}',
    steps: [secrecyChecked],
  },
  /** Whoever has no phone here has received it when it was handed over or came by post. */
  deliver: {
    label: '登记送达',
    kinds: ['COMPLAINT', 'SUGGESTION'],
    from: ['REPLIED', 'RATED'],
    by: ['clerk'],
    asks: { words: paragraph('送达情况', { min: 5, max: 500, hint: '何时、怎样送达，谁签收' }) },
    tells: '答复已送达，您的来件 {number} 自今日起计算申请复查的期限',
    needs: 'entered',
    starts: 'REPLIED',
    once: true,
  },
  lapse: {
    label: '移送办结',
    kinds: ['TIP'],
    from: ['TRANSFERRED'],
    to: 'CLOSED',
    by: ['clock'],
    asks: {},
    tells: '您提供的线索已由接收单位办理，这里不再跟踪',
    after: { period: petitionLimits.follow, since: 'TRANSFERRED' },
  },
  sendReview: {
    label: '转送复查机关',
    kinds: ['COMPLAINT'],
    from: ['REVIEWING'],
    by: ['inspector'],
    asks: { organ: text('复查机关', { max: 60, hint: `例如：${organ.above}` }) },
    tells: '您的复查申请已转送{organ}',
    steps: [{ label: '审核', by: ['reviewer'] }],
    paper: 'review',
    once: true,
  },
  followUp: {
    label: '登记回访',
    kinds: ['COMPLAINT', 'SUGGESTION'],
    from: ['RATED'],
    by: ['inspector'],
    asks: { words: paragraph('回访情况', { min: 5, max: 500, hint: '何时、怎样联系、来件人怎么说、如何回应' }) },
    needs: 'dissatisfied',
    once: true,
  },
  recordReview: {
    label: '登记复查意见',
    kinds: ['COMPLAINT'],
    from: ['REVIEWING'],
    to: 'CLOSED',
    needs: 'reviewSent',
    by: ['inspector'],
    asks: {
      organ: text('复查机关', { max: 60 }),
      opinion: choice('复查意见', reviewOpinions),
      words: paragraph('告知内容', {
        min: 5,
        max: 1000,
        hint: '复查机关和意见已自动写明，这里写理由，以及不服的可以自收到之日起 30 日内请求复核',
      }),
    },
    tells: '{organ}的复查意见：{opinion}。{words}',
    warns: '核对后来件人会立即看到复查意见，这件来件办结。',
    steps: [secrecyChecked],
  },
  reopen: {
    label: '按复查意见重新办理',
    restarts: true,
    aside: true,
    kinds: ['COMPLAINT'],
    from: ['REVIEWING'],
    to: 'DIRECT',
    needs: 'reviewSent',
    by: ['inspector'],
    asks: {
      organ: text('复查机关', { max: 60 }),
      reason: paragraph('撤销的理由', { min: 5, max: 500, hint: '来件人会看到这段话' }),
    },
    tells: '{organ}撤销了原处理意见，您的来件重新办理：{reason}',
    steps: checkedAgain,
    takesBack: true,
  },
  close: {
    label: '到期办结',
    kinds: ['COMPLAINT', 'SUGGESTION'],
    from: ['REPLIED', 'RATED'],
    to: 'CLOSED',
    by: ['clock'],
    asks: {},
    tells: `答复已满 ${periodWords(petitionLimits.settle)}，您的来件 {number} 办结`,
    after: { period: petitionLimits.settle, since: 'REPLIED' },
    needs: 'settled',
  },
} as const satisfies Record<string, Move>
