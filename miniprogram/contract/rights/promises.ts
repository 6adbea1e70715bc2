import type { CasePromise } from '../case/due'
import type { NaturalDays } from '../periods'
import { rightsLimits } from './limits'

/** What is promised to the officer. */
export const rightsPromises = {
  answer: promise(rightsLimits.answer, '作出决定并答复'),
  reconsider: promise(rightsLimits.reconsider, '作出复核决定'),
} as const satisfies Record<string, CasePromise>

export type RightsPromise = keyof typeof rightsPromises

function promise(period: NaturalDays, what: string): CasePromise {
  return {
    period,
    what,
    words: `最迟 {date} 前${what}`,
    basis: '公安机关维护民警执法权威工作规定；期限按本机关规定',
  }
}
