import { paragraph, text } from '../../fields'
import { organ } from '../../organ'
import { everyInfringement } from '../kinds'
import { levels } from './levels'
import type { RightsMove } from './move'

const reviewed = {
  organ: text('复核机关', { max: 60, hint: `例如：${organ.above}维护民警执法权威工作委员会` }),
  document: text('复核决定书文号', { max: 60, hint: '没有文号的，写明作出决定的日期' }),
  words: paragraph('复核决定的理由', { min: 5, max: 1000, hint: '按复核决定书写；申请民警会看到这段话' }),
}

/** Whoever decided does not decide again: what the upper organ decided is recorded, and compared by a second pair of eyes. */
const recorded = {
  kinds: everyInfringement,
  from: ['RECONSIDERING'],
  by: ['office'],
  asks: reviewed,
  steps: levels.objection,
  begins: 'sendObjection',
} as const satisfies Partial<RightsMove>

/** An objection goes to the upper organ, whose decision is final. */
export const reconsideringMoves = {
  sendObjection: {
    label: '报送复核机关',
    kinds: everyInfringement,
    from: ['RECONSIDERING'],
    by: ['office'],
    asks: { organ: reviewed.organ },
    tells: '您的复核申请已报送{organ}，由其作出复核决定',
    warns: '签发后打印盖章，连同全部材料报送。',
    steps: levels.objection,
    paper: 'referral',
    once: true,
  },
  uphold: {
    ...recorded,
    label: '登记复核决定：维持不予受理',
    to: 'CLOSED',
    tells: '{organ}复核决定：维持不予受理。{words}',
    warns: '核对后办结，复核决定是最终决定。',
    paper: 'upheld',
    needs: 'refusalSentUp',
  },
  /** What was decided is carried out to its end. */
  upholdDecision: {
    ...recorded,
    label: '登记复核决定：维持原决定',
    to: 'EXECUTING',
    tells: '{organ}复核决定：维持原决定。{words}',
    warns: '复核决定是最终决定，核对后继续落实措施并反馈。',
    paper: 'upheld',
    needs: 'decisionSentUp',
  },
  redo: {
    ...recorded,
    label: '登记复核决定：撤销，重新调查',
    aside: true,
    to: 'ACCEPTED',
    tells: '{organ}复核决定：撤销原决定，重新调查。{words}',
    warns: '核对后重新指定承办人调查，作出新的决定。',
    paper: 'annulled',
    needs: 'sentUp',
    restarts: true,
  },
} as const satisfies Record<string, RightsMove>
