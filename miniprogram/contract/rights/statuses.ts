import { status, type CaseStatus } from '../case/status'
import { periodWords } from '../periods'
import type { RightsStaff } from './actors'
import { rightsLimits } from './limits'
import type { RightsPromise } from './promises'

/** The parts of the way, in order. */
export const rightsStages = {
  asking: '申请',
  review: '审核',
  inquiry: '调查',
  decision: '决定',
  measures: '落实',
} as const
export type RightsStage = keyof typeof rightsStages

type Status = CaseStatus<RightsStage, RightsPromise, RightsStaff>

/** Every status of an application: whatever depends on the status is a column here. */
export const rightsStatuses = {
  CLAIMED: status('已登记', 'waiting', 'asking', '请补充情况后提交；需要帮助的，维权办会先联系您', {
    waitsFor: ['subOffice', 'office'],
    unsent: true,
  }),
  UNIT_REVIEW: status('单位核实', 'active', 'review', '所在单位写明核实意见，不能拒绝', {
    promise: 'answer',
    waitsFor: ['unit'],
  }),
  SUB_REVIEW: status('分局审核', 'active', 'review', '分局维权办审核后报市局', {
    promise: 'answer',
    waitsFor: ['subOffice'],
  }),
  CITY_REVIEW: status('待受理', 'active', 'review', '市局维权办决定是否受理', {
    promise: 'answer',
    waitsFor: ['office'],
  }),
  NEED_MORE: status('待补充', 'waiting', 'review', '请您补充情况', { promise: 'answer', paused: true }),
  ACCEPTED: status('已受理', 'active', 'inquiry', '指定承办人', { promise: 'answer', waitsFor: ['office'] }),
  INVESTIGATING: status('调查核实', 'active', 'inquiry', '承办人调查核实', {
    promise: 'answer',
    waitsFor: ['handler'],
  }),
  EXPERT_REVIEW: status('专家论证', 'active', 'inquiry', '专家组书面论证', {
    promise: 'answer',
    waitsFor: ['handler'],
  }),
  PENDING_APPROVAL: status('待审批', 'active', 'decision', '支队长、督察长审批', {
    promise: 'answer',
    waitsFor: ['office'],
  }),
  DECIDED: status('已决定', 'active', 'measures', '按决定办理，结果反馈给您', { settles: true, waitsFor: ['office'] }),
  EXECUTING: status('落实中', 'active', 'measures', '落实后反馈给您', { waitsFor: ['office'] }),
  FED_BACK: status('已反馈', 'done', 'measures', `请您确认；满 ${periodWords(rightsLimits.settle)}自动办结`, {}),
  RECONSIDERING: status('复核中', 'active', 'decision', '上级机关作出复核决定，是最终决定', {
    promise: 'reconsider',
    again: true,
    waitsFor: ['office'],
  }),
  RAISED: status('转报上级', 'waiting', 'review', '督察长报送上级公安机关', {
    again: true,
    waitsFor: ['chief'],
  }),
  TRANSFERRED: status('已报上级', 'stopped', 'review', '', { settles: true }),
  CLOSED: status('已办结', 'done', 'measures', '', {}),
  REJECTED: status('不予受理', 'stopped', 'review', '您可以申请复核', { settles: true }),
  WITHDRAWN: status('已撤回', 'stopped', 'asking', '', {}),
} as const satisfies Record<string, Status>

export type RightsStatus = keyof typeof rightsStatuses

/** A status with its optional columns. */
export const rightsStatusOf = (name: RightsStatus): Status => rightsStatuses[name]

export const rightsStatusLabels = Object.fromEntries(
  Object.entries(rightsStatuses).map(([name, { label }]) => [name, label]),
) as Record<RightsStatus, string>
