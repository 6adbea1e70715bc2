import { organ } from '../../organ'
import { choice, paragraph, text } from '../../fields'
import { everyInfringement } from '../kinds'
import { finding } from './inquiry'
import { reviewedAndSigned, secrecyChecked, type RightsMove } from './move'

const settling = {
  kinds: everyInfringement,
  from: ['RECONSIDERING'],
  by: ['office'],
  steps: reviewedAndSigned,
} as const satisfies Partial<RightsMove>

const reviewed = {
  organ: text('复核机关', { max: 60, hint: `例如：${organ.above}维护民警执法权威工作委员会` }),
  words: paragraph('复核决定的理由', { min: 5, max: 1000, hint: '申请民警会看到这段话' }),
}

/** From the proposal to what is told, and what is decided when that is objected to. */
export const decisionMoves = {
  decide: {
    label: '报批决定',
    kinds: everyInfringement,
    from: ['PENDING_APPROVAL'],
    to: 'DECIDED',
    by: ['office'],
    asks: finding,
    tells: '您的申请 {number} 已作出决定：{outcome}。{opinion}',
    warns: '批准后申请民警会立即看到决定，不能撤回。',
    steps: [secrecyChecked, { label: '批准', by: ['chief'] }],
    paper: 'decision',
    keeps: ['outcome'],
    begins: 'propose',
  },
  sendBack: {
    label: '退回补充调查',
    aside: true,
    kinds: everyInfringement,
    from: ['PENDING_APPROVAL'],
    to: 'INVESTIGATING',
    by: ['office'],
    asks: { reason: paragraph('退回理由', { min: 5, max: 500, hint: '还需要查清什么' }) },
    tells: '需要补充调查',
  },
  uphold: {
    ...settling,
    label: '维持不予受理',
    to: 'CLOSED',
    asks: reviewed,
    tells: '{organ}复核决定：维持不予受理。{words}',
    warns: '签发后办结，复核决定是最终决定。',
    paper: 'final',
    needs: 'undecided',
  },
  /** What was decided is carried out to its end. */
  upholdDecision: {
    ...settling,
    label: '维持原决定',
    to: 'EXECUTING',
    asks: reviewed,
    tells: '{organ}复核决定：维持原决定。{words}',
    warns: '复核决定是最终决定，签发后继续落实措施并反馈。',
    paper: 'final',
    needs: 'decided',
  },
  redo: {
    ...settling,
    label: '撤销，重新调查',
    aside: true,
    to: 'ACCEPTED',
    asks: reviewed,
    tells: '{organ}复核决定：撤销原决定，重新调查。{words}',
    restarts: true,
  },
  close: {
    label: '到期办结',
    kinds: everyInfringement,
    from: ['FED_BACK'],
    to: 'CLOSED',
    by: ['clock'],
    asks: {},
    tells: '反馈已满 30 日，您的申请 {number} 办结',
    after: { period: { count: 30, unit: 'naturalDays' }, since: 'FED_BACK' },
  },
} as const satisfies Record<string, RightsMove>

/** What a certificate says of the officer, in the words of whoever drafts it. */
const certified = {
  receiver: text('致送单位', { max: 60, hint: '例如：申请民警所在单位、政工部门' }),
  words: paragraph('证明事项', { min: 10, max: 1000, hint: '查明的事实和结论，不写他人隐私' }),
}

/** Documents that an officer may show to others. */
export const certificateMoves = {
  certify: {
    label: '出具维权证明',
    aside: true,
    kinds: everyInfringement,
    from: ['DECIDED', 'EXECUTING', 'FED_BACK', 'CLOSED'],
    by: ['office'],
    asks: certified,
    tells: '已出具维权证明，可以向有关单位出示，对方可以扫码核验',
    steps: reviewedAndSigned,
    paper: 'certificate',
    needs: 'supported',
    once: true,
  },
  clear: {
    label: '出具澄清正名通知',
    aside: true,
    kinds: everyInfringement,
    from: ['DECIDED', 'EXECUTING', 'FED_BACK', 'CLOSED'],
    by: ['office'],
    asks: {
      ...certified,
      scope: choice('澄清范围', {
        UNIT: '在所在单位书面、会议澄清',
        SYSTEM: '在全市公安机关通报',
        PUBLIC: '向社会公开',
      }),
    },
    tells: '已出具澄清正名通知：{scope}',
    steps: reviewedAndSigned,
    paper: 'clearing',
    needs: 'supported',
    once: true,
  },
} as const satisfies Record<string, RightsMove>
