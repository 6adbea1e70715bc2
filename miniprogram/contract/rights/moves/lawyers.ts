import { mostEvidence } from '../../evidence'
import { choice, files, identifier, lawyer, maybe, paragraph } from '../../fields'
import { everyInfringement } from '../kinds'
import { counselTerms } from '../limits'
import { meanwhile, type RightsMove } from './move'

/** Said by the office where the application names no other party, so that nothing can be looked up. */
const unconcerned = choice(
  '与对方当事人的利害关系',
  { CHECKED: '已核对，律师与对方当事人无利害关系' },
  { hint: '申请没有写明对方当事人的，核对后选择' },
)

const ofGrant = identifier('律师')

/** 公职律师、法律顾问 (公安机关维护民警执法权威工作规定 第六条): for this case only, for so long, and revocable. */
export const lawyerMoves = {
  grantLawyer: {
    label: '指派律师',
    aside: true,
    besides: true,
    kinds: everyInfringement,
    from: meanwhile,
    by: ['office'],
    asks: {
      lawyer: lawyer('律师', { hint: '与对方当事人有利害关系的不得指派' }),
      days: choice('查阅期限', counselTerms),
      checked: maybe(unconcerned),
    },
    tells: '已指派律师{lawyer}，律师签署保密承诺后查阅您的申请',
    needs: 'lawyerFree',
    lawyer: 'OFFERED',
  },
  revokeLawyer: {
    label: '收回指派',
    of: 'lawyer',
    aside: true,
    besides: true,
    kinds: everyInfringement,
    // Wherever a grant may still be open: it ends by itself once the case is over.
    from: [...meanwhile, 'REJECTED', 'FED_BACK'],
    by: ['office'],
    asks: { lawyer: ofGrant, reason: paragraph('收回理由', { min: 2, max: 500 }) },
    tells: '已收回对律师{lawyer}的指派',
    lawyer: 'REVOKED',
  },
} as const satisfies Record<string, RightsMove>

/** What a lawyer who was granted the case does at the own page. */
export const counselMoves = {
  promise: {
    label: '签署保密承诺，接受指派',
    kinds: everyInfringement,
    from: meanwhile,
    by: ['lawyer'],
    asks: {},
    tells: '律师已接受指派',
    warns: '对查阅的内容保密，只用于本案；期限届满或者收回指派后不再查阅。',
    lawyer: 'PROMISED',
  },
  declineCase: {
    label: '不能接受指派',
    aside: true,
    kinds: everyInfringement,
    from: meanwhile,
    by: ['lawyer'],
    asks: { reason: paragraph('理由', { min: 2, max: 500, hint: '例如：与对方当事人有利害关系' }) },
    tells: '律师不能接受指派，由维权办另行指派',
    lawyer: 'DECLINED',
  },
  counsel: {
    label: '提交法律意见',
    kinds: everyInfringement,
    from: meanwhile,
    by: ['lawyer'],
    asks: {
      words: paragraph('法律意见', { min: 5, max: 2000, hint: '申请民警会看到' }),
      evidence: maybe(files('有关文件', { max: mostEvidence })),
    },
    tells: '律师意见：{words}',
    shows: true,
  },
} as const satisfies Record<string, RightsMove>
