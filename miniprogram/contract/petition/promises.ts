import type { CasePromise } from '../case/due'
import { naturalDays } from '../periods'
import { petitionKindLabels, type PetitionKind } from './kinds'
import { statusOf, type PetitionStatus } from './statuses'

export interface PetitionPromise extends CasePromise {
  kinds: readonly PetitionKind[]
  /** For these it follows the law's example: what it says there is of requests. */
  byExample?: readonly PetitionKind[]
}

/** What is promised to the citizen. It runs through every status that names it. */
export const petitionPromises = {
  acknowledge: promise(15, '告知是否受理', '信访工作条例 第二十三条', ['COMPLAINT', 'SUGGESTION', 'PRAISE', 'TIP']),
  answer: {
    ...promise(60, '办结并答复', '信访工作条例 第三十四条', ['COMPLAINT', 'SUGGESTION']),
    byExample: ['SUGGESTION'],
  },
  review: promise(30, '答复复查申请', '信访工作条例 第三十五条', ['COMPLAINT']),
} satisfies Record<string, PetitionPromise>

export type PromiseName = keyof typeof petitionPromises

function promise(count: number, what: string, basis: string, kinds: PetitionKind[]): PetitionPromise {
  return { period: naturalDays(count), kinds, what, words: `最迟 {date} 前${what}`, basis }
}

/** On what a promise stands, said of all kinds together. */
export function basisOf({ basis, byExample = [] }: PetitionPromise): string {
  const likewise = byExample.map((kind) => petitionKindLabels[kind]).join('、')
  return likewise ? `${basis}（${likewise}参照执行）` : basis
}

/** The name of what is promised while a petition of this kind is in this status. */
export function promiseNamed(kind: PetitionKind, status: PetitionStatus): PromiseName | undefined {
  const { promise: name } = statusOf(status)
  return name && petitionPromises[name].kinds.includes(kind) ? name : undefined
}

export function promiseOf(kind: PetitionKind, status: PetitionStatus): PetitionPromise | undefined {
  const name = promiseNamed(kind, status)
  if (!name) return undefined
  const promised: PetitionPromise = petitionPromises[name]
  return promised.byExample?.includes(kind) ? { ...promised, basis: `参照${promised.basis}` } : promised
}
