import { choice } from '../../fields'
import type { CaseMove, CaseStep } from '../../case/move'
import type { outsiders, StaffActor } from '../actors'
import type { PetitionKind } from '../kinds'
import type { PaperKind } from '../papers'
import type { PetitionStatus } from '../statuses'

/** What may have to be so of a case. */
export const caseNeeds = {
  happening: '反映的情况正在发生',
  dissatisfied: '来件人不满意',
  timeLeft: '期限还没有过',
  handedOver: '由承办单位核查',
  ownInquiry: '由支队直接核查',
  notRaised: '还没有提级办理',
  entered: '当面、电话或来信收到，由民警录入',
  reviewSent: '复查申请已转送复查机关',
  settled: '来件人不满意的，已经回访',
  nobodyLeft: '该办理的人都应当回避',
  nobodyAbove: '督察长也应当回避',
} as const
export type CaseNeed = keyof typeof caseNeeds

export interface PetitionNames {
  kind: PetitionKind
  status: PetitionStatus
  staff: StaffActor
  outsider: keyof typeof outsiders
  paper: PaperKind
  need: CaseNeed
  kept: 'identity' | 'satisfaction'
}

/** One permitted step of a petition. */
export interface Move extends CaseMove<PetitionNames> {
  /** What was written with it is meant for the handling unit too, or comes from there. */
  forUnit?: true
  /** The asked field that names the unit which handles the case from now on. */
  hands?: string
  /** The unit that handled the case handles it no longer. */
  takesBack?: true
  /** It goes to the upper organ: from now on the chief inspector sees it. */
  escalates?: true
  /** The asked field with the natural days in which the handling unit has to report. */
  term?: string
}
export type Step = CaseStep<PetitionNames>

/** 审核, then 签发: most letters go this way. */
export const reviewedAndSigned = [
  { label: '审核', by: ['reviewer'] },
  { label: '签发', by: ['head'] },
] as const satisfies readonly Step[]

/** 保密审查: before anything is told that was found out (保守国家秘密法 第三十五条). */
export const secrecyChecked = {
  label: '审核',
  by: ['reviewer'],
  asks: {
    secrecy: choice('保密审查', { CLEAR: '不含国家秘密、警务工作秘密，不泄露他人隐私，可以告知来件人' }),
  },
} as const satisfies Step
