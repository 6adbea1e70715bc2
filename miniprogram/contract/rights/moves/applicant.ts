import { mostEvidence } from '../../evidence'
import { choice, files, hidden, maybe, paragraph } from '../../fields'
import { everyInfringement, everyRightsKind } from '../kinds'
import { rightsLimits } from '../limits'
import { meanwhile, undecided, type RightsMove } from './move'

export const contentments = { GOOD: '满意', FAIR: '基本满意', BAD: '不满意' } as const

const objection = {
  reason: paragraph('不服的理由', { min: 10, max: 1000, hint: '对哪一点不服，为什么' }),
  evidence: maybe(files('图片、语音、视频', { max: mostEvidence, hint: '每个文件不超过 50 MB' })),
}

/** What the officer who asks for protection may do. */
export const applicantMoves = {
  supplement: {
    label: '补充情况',
    kinds: everyRightsKind,
    from: ['NEED_MORE'],
    to: 'CITY_REVIEW',
    by: ['applicant'],
    asks: {
      words: paragraph('补充内容', { max: 2000 }),
      evidence: maybe(files('图片、语音、视频', { max: mostEvidence, hint: '每个文件不超过 50 MB' })),
    },
    tells: '您已补充情况，继续审查',
  },
  askLawyer: {
    label: '申请律师',
    aside: true,
    kinds: everyInfringement,
    from: meanwhile,
    by: ['applicant'],
    asks: {
      lawyer: maybe({ ...hidden('希望的律师', 64), unnamed: '名录中的一位律师（当时没有记下姓名）' }),
      words: maybe(paragraph('需要律师做什么', { max: 500, hint: '可以不写' })),
    },
    tells: '您已申请律师，由维权办指派',
    needs: 'lawyerWanting',
    lawyer: 'WISHED',
  },
  reconsider: {
    label: '申请复核',
    aside: true,
    kinds: everyInfringement,
    from: ['DECIDED', 'EXECUTING', 'FED_BACK'],
    to: 'RECONSIDERING',
    by: ['applicant'],
    asks: objection,
    tells: '您已申请复核，最迟 {due} 前作出复核决定',
    warns: '复核决定是最终决定。',
    within: { period: rightsLimits.object, since: 'DECIDED' },
    once: true,
  },
  objectRefusal: {
    label: '申请复核',
    kinds: everyInfringement,
    from: ['REJECTED'],
    to: 'RECONSIDERING',
    by: ['applicant'],
    asks: objection,
    tells: '您已对不予受理申请复核，最迟 {due} 前作出复核决定',
    warns: '复核决定是最终决定。',
    within: { period: rightsLimits.object, since: 'REJECTED' },
    once: true,
  },
  confirm: {
    label: '确认办结',
    kinds: everyInfringement,
    from: ['FED_BACK'],
    to: 'CLOSED',
    by: ['applicant'],
    asks: {
      satisfaction: choice('满意程度', contentments),
      words: maybe(paragraph('想说的话', { max: 500, hint: '可以不写' })),
    },
    tells: '您已确认办结：{satisfaction}',
    warns: '确认后办结，不能再申请复核。',
    keeps: ['satisfaction'],
  },
  withdraw: {
    label: '撤回',
    aside: true,
    kinds: everyRightsKind,
    from: ['CLAIMED', ...undecided],
    to: 'WITHDRAWN',
    by: ['applicant'],
    asks: {},
    tells: '您已撤回申请 {number}',
    warns: '撤回后不再办理，也不能恢复。以后还可以重新申请。',
  },
} as const satisfies Record<string, RightsMove>
