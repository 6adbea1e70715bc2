import { mostEvidence } from '../../evidence'
import { choice, files, maybe, paragraph } from '../../fields'
import { naturalDays } from '../../periods'
import { everyKind } from '../kinds'
import type { Move } from './move'

export const satisfactions = { GOOD: '满意', FAIR: '基本满意', BAD: '不满意' } as const
export type Satisfaction = keyof typeof satisfactions

/** What the one who sent it may do. */
export const ownerMoves = {
  supplement: {
    label: '补充情况',
    kinds: everyKind,
    from: ['NEED_MORE'],
    to: 'SUBMITTED',
    by: ['owner'],
    asks: {
      words: paragraph('补充内容', { max: 2000 }),
      evidence: maybe(files('图片、语音、视频', { max: mostEvidence, hint: '每个文件不超过 50 MB' })),
    },
    tells: '您已补充情况，等待受理',
  },
  withdraw: {
    label: '撤回',
    aside: true,
    kinds: everyKind,
    from: ['SUBMITTED', 'NEED_MORE', 'DISPATCHED'],
    to: 'WITHDRAWN',
    by: ['owner'],
    asks: {},
    tells: '您已撤回来件 {number}',
    warns: '撤回后不再办理，也不能恢复。以后还可以重新反映。',
  },
  rate: {
    label: '评价',
    kinds: ['COMPLAINT', 'SUGGESTION'],
    from: ['REPLIED'],
    to: 'RATED',
    by: ['owner'],
    asks: {
      satisfaction: choice('满意程度', satisfactions),
      words: maybe(paragraph('想说的话', { max: 500, hint: '可以不写' })),
    },
    tells: '您已评价：{satisfaction}',
    keeps: ['satisfaction'],
  },
  review: {
    label: '申请复查',
    aside: true,
    kinds: ['COMPLAINT'],
    from: ['REPLIED', 'RATED'],
    to: 'REVIEWING',
    by: ['owner'],
    asks: { reason: paragraph('不服的理由', { min: 10, max: 1000, hint: '对哪一点不服，为什么' }) },
    tells: '您已申请复查，上级机关最迟 {due} 前答复',
    warns: '复查由上级公安机关办理。',
    within: { period: naturalDays(30), since: 'REPLIED' },
    once: true,
  },
} as const satisfies Record<string, Move>
