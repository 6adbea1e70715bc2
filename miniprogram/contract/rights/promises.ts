import type { CasePromise } from '../case/due'
import type { Period } from '../periods'

/**
 * What is promised to the officer. No rule of the whole country says how long; these follow the published rule of one
 * province (湖北, 2008: 答复 10 日, 异议 5 日, 复核 30 日) and count natural days.
 */
export const rightsPromises = {
  answer: promise(10, '作出决定并答复'),
  reconsider: promise(30, '作出复核决定'),
} as const satisfies Record<string, CasePromise>

export type RightsPromise = keyof typeof rightsPromises

/** How long what was decided may be objected to. */
export const objectWithin: Period = { count: 5, unit: 'naturalDays' }

function promise(count: number, what: string): CasePromise {
  return {
    period: { count, unit: 'naturalDays' },
    what,
    words: `最迟 {date} 前${what}`,
    basis: '公安机关维护民警执法权威工作规定；期限按本机关规定',
  }
}
