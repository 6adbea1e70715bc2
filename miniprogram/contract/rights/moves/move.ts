import type { CaseMove, CaseStep } from '../../case/move'
import type { RightsOutsider, RightsStaff } from '../actors'
import type { RightsKind } from '../kinds'
import type { RightsPaper } from '../papers'
import type { RightsStatus } from '../statuses'

/** What may have to be so of an application. */
export const rightsNeeds = {
  unitFirst: '所在单位先核实',
  bureauFirst: '不经所在单位，由分局维权办审核',
  cityFirst: '直接由市局维权办审查',
  hasBureau: '所在分局设有维权办',
  noBureau: '所在单位不属于分局',
  timeLeft: '期限还没有过',
  supported: '决定支持或者部分支持',
  nobodyLeft: '应当办理的人员依法回避，剩下的人不够',
  nobodyAbove: '督察长也应当回避',
  noneOpen: '没有还在落实的措施',
  someOpen: '有还在落实的措施',
  sentUp: '已报送复核机关',
  refusalSentUp: '不予受理的复核申请已报送复核机关',
  decisionSentUp: '对决定的复核申请已报送复核机关',
  lawyerFree: '还没有律师',
  lawyerWanting: '还没有律师，此前的申请律师已经指派过',
} as const
export type RightsNeed = keyof typeof rightsNeeds

export interface RightsNames {
  kind: RightsKind
  status: RightsStatus
  staff: RightsStaff
  outsider: RightsOutsider
  paper: RightsPaper
  need: RightsNeed
  kept: 'kind' | 'outcome' | 'satisfaction'
}

/** Sent, and not decided yet. */
export const undecided = [
  'UNIT_REVIEW',
  'SUB_REVIEW',
  'CITY_REVIEW',
  'NEED_MORE',
  'ACCEPTED',
  'INVESTIGATING',
  'EXPERT_REVIEW',
  'PENDING_APPROVAL',
] as const satisfies readonly RightsStatus[]

/** As long as somebody works on it: a lawyer may be of help. */
export const meanwhile = [
  ...undecided,
  'DECIDED',
  'EXECUTING',
  'RECONSIDERING',
] as const satisfies readonly RightsStatus[]

/** One permitted step of an application. */
export interface RightsMove extends CaseMove<RightsNames> {
  /** The asked field that names the officers who handle it from now on. */
  appoints?: string
  /** The files that come with it are the applicant's to see. */
  shows?: true
  /** A measure is begun, or comes to this end. */
  measure?: 'OPEN' | 'DONE' | 'DROPPED'
  /** A lawyer is asked for, or the grant of one comes to this. */
  lawyer?: 'WISHED' | 'OFFERED' | 'PROMISED' | 'DECLINED' | 'REVOKED'
}
export type RightsStep = CaseStep<RightsNames>
