import { mostEvidence } from '../../evidence'
import { choice, files, maybe, officers, paragraph, text } from '../../fields'
import { everyInfringement } from '../kinds'
import { longerChoices } from '../limits'
import { levels } from './levels'
import type { RightsMove } from './move'

/** What becomes of an application. */
export const rightsOutcomes = { SUPPORTED: '支持', PARTLY: '部分支持', NOT_SUPPORTED: '不支持' } as const
export type RightsOutcome = keyof typeof rightsOutcomes

/** What is proposed and what is decided say the same things. */
export const finding = {
  outcome: choice('处理意见', rightsOutcomes),
  facts: paragraph('查明的事实和理由', { min: 20, max: 2000 }),
  opinion: paragraph('处理决定', { min: 5, max: 1000, hint: '对申请民警的请求逐项写明，以及要落实的措施' }),
  basis: paragraph('依据', { min: 4, max: 500, hint: '法律、法规、规章和规定的名称、条款' }),
}

/** Fewer do not investigate. */
export const fewestHandlers = 2

const appointing = { handlers: officers('承办人', { min: fewestHandlers, max: 5, hint: '至少两人' }) }

/** From acceptance to a proposal. */
export const inquiryMoves = {
  appoint: {
    label: '指定承办人',
    kinds: everyInfringement,
    from: ['ACCEPTED'],
    to: 'INVESTIGATING',
    by: ['office'],
    asks: appointing,
    tells: '已指定承办人调查核实：{handlers}',
    appoints: 'handlers',
  },
  replace: {
    label: '更换承办人',
    aside: true,
    kinds: everyInfringement,
    from: ['INVESTIGATING', 'EXPERT_REVIEW'],
    by: ['office'],
    asks: { ...appointing, reason: paragraph('更换理由', { min: 2, max: 500 }) },
    tells: '承办人更换为：{handlers}',
    appoints: 'handlers',
  },
  inform: {
    label: '告知进展',
    aside: true,
    besides: true,
    kinds: everyInfringement,
    from: ['INVESTIGATING', 'EXPERT_REVIEW', 'PENDING_APPROVAL', 'DECIDED', 'EXECUTING', 'RECONSIDERING'],
    by: ['handler', 'office'],
    asks: { words: paragraph('告知内容', { min: 2, max: 500, hint: '申请民警会看到这段话' }) },
    tells: '{words}',
  },
  note: {
    label: '登记调查情况',
    aside: true,
    besides: true,
    kinds: everyInfringement,
    from: ['INVESTIGATING', 'EXPERT_REVIEW'],
    by: ['handler'],
    asks: {
      words: paragraph('调查情况', { min: 5, max: 2000, hint: '询问、调取的证据，联系的部门；申请民警看不到' }),
      evidence: maybe(files('证据材料', { max: mostEvidence })),
    },
  },
  consult: {
    label: '提请专家论证',
    aside: true,
    kinds: everyInfringement,
    from: ['INVESTIGATING'],
    to: 'EXPERT_REVIEW',
    by: ['handler'],
    asks: { question: paragraph('论证事项', { min: 5, max: 500 }) },
    tells: '您的申请提请专家论证',
  },
  expertOpinion: {
    label: '登记论证意见',
    kinds: everyInfringement,
    from: ['EXPERT_REVIEW'],
    to: 'INVESTIGATING',
    by: ['handler'],
    asks: {
      experts: text('专家组', { max: 100, hint: '姓名、单位' }),
      words: paragraph('论证意见', { min: 5, max: 2000 }),
      evidence: maybe(files('书面意见', { max: mostEvidence })),
    },
    tells: '专家论证已经完成，继续调查',
  },
  propose: {
    label: '提出处理意见',
    kinds: everyInfringement,
    from: ['INVESTIGATING'],
    to: 'PENDING_APPROVAL',
    by: ['handler'],
    asks: finding,
    tells: '调查已经完成，处理意见正在审批',
    steps: levels.proposal,
    begins: 'propose',
  },
  extend: {
    label: '延长期限',
    aside: true,
    kinds: everyInfringement,
    from: ['ACCEPTED', 'INVESTIGATING', 'EXPERT_REVIEW', 'PENDING_APPROVAL'],
    by: ['office', 'handler'],
    asks: {
      days: choice('延长', longerChoices),
      reason: paragraph('延长理由', { min: 5, max: 500, hint: '申请民警会看到这段话' }),
    },
    tells: '办理期限延长到 {due}：{reason}',
    steps: levels.extension,
    extends: 'days',
    once: true,
    needs: 'timeLeft',
  },
} as const satisfies Record<string, RightsMove>
