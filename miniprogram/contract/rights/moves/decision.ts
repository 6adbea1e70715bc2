import { choice, paragraph, text } from '../../fields'
import { periodWords } from '../../periods'
import { everyInfringement } from '../kinds'
import { rightsLimits } from '../limits'
import { finding } from './inquiry'
import { levels } from './levels'
import type { RightsMove } from './move'

/** From the proposal to what is told, and to the end. */
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
    steps: levels.decision,
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
  close: {
    label: '到期办结',
    kinds: everyInfringement,
    from: ['FED_BACK'],
    to: 'CLOSED',
    by: ['clock'],
    asks: {},
    tells: `反馈已满 ${periodWords(rightsLimits.settle)}，您的申请 {number} 办结`,
    after: { period: rightsLimits.settle, since: 'FED_BACK' },
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
    steps: levels.certificate,
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
    steps: levels.certificate,
    paper: 'clearing',
    needs: 'supported',
    once: true,
  },
} as const satisfies Record<string, RightsMove>
