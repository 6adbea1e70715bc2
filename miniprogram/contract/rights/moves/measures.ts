import { mostEvidence } from '../../evidence'
import { choice, files, identifier, maybe, paragraph, text } from '../../fields'
import { everyInfringement, everyRightsKind } from '../kinds'
import { measureTerms } from '../limits'
import { measureKinds } from '../measures'
import { rightsStatuses, type RightsStatus } from '../statuses'
import { undecided, type RightsMove } from './move'

const arranged = {
  measure: choice('措施', measureKinds),
  owner: text('责任单位（人）', { max: 60, hint: '由谁落实' }),
  days: choice('落实期限', measureTerms),
  words: maybe(paragraph('要求', { max: 500 })),
}
/** Whatever becomes of the application: what was promised is done, or called off with a reason. */
const everyStatus = Object.keys(rightsStatuses) as RightsStatus[]
const ofMeasure = identifier('措施')

/** Each measure has an owner, a day and, when it is done, its evidence. */
export const measureMoves = {
  arrange: {
    label: '安排措施',
    kinds: everyInfringement,
    from: ['DECIDED', 'EXECUTING'],
    to: 'EXECUTING',
    by: ['office'],
    asks: arranged,
    tells: '{measure}：由{owner}落实，期限 {days}',
    measure: 'OPEN',
  },
  /** A doctor or comfort need not wait for a decision. */
  arrangeNow: {
    label: '先行安排措施',
    aside: true,
    besides: true,
    kinds: everyRightsKind,
    from: ['CLAIMED', ...undecided],
    by: ['subOffice', 'office', 'handler'],
    asks: arranged,
    tells: '{measure}：由{owner}落实，期限 {days}',
    measure: 'OPEN',
  },
  finish: {
    label: '登记落实',
    of: 'measure',
    besides: true,
    kinds: everyRightsKind,
    from: everyStatus,
    needs: 'someOpen',
    by: ['subOffice', 'office', 'handler'],
    asks: {
      measure: ofMeasure,
      words: paragraph('落实情况', { min: 2, max: 1000, hint: '何时、由谁、怎样落实；申请民警会看到' }),
      evidence: maybe(files('证明材料', { max: mostEvidence })),
    },
    tells: '{measure}已落实：{words}',
    shows: true,
    measure: 'DONE',
  },
  drop: {
    label: '取消措施',
    of: 'measure',
    aside: true,
    besides: true,
    kinds: everyRightsKind,
    from: everyStatus,
    needs: 'someOpen',
    by: ['office'],
    asks: { measure: ofMeasure, words: paragraph('取消理由', { min: 2, max: 500, hint: '申请民警会看到' }) },
    tells: '{measure}已取消：{words}',
    measure: 'DROPPED',
  },
  feedBack: {
    label: '反馈落实结果',
    kinds: everyInfringement,
    from: ['DECIDED', 'EXECUTING'],
    to: 'FED_BACK',
    by: ['office'],
    asks: { words: paragraph('反馈内容', { min: 2, max: 1000, hint: '申请民警会看到这段话' }) },
    tells: '您的申请 {number} 已反馈：{words}',
    needs: 'noneOpen',
  },
} as const satisfies Record<string, RightsMove>
