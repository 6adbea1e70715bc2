import { status, type CaseStatus } from '../case/status'
import { periodWords } from '../periods'
import type { StaffActor } from './actors'
import { petitionLimits } from './limits'
import type { PromiseName } from './promises'

/** The parts of the way, in order. */
export const stages = { intake: '受理', handling: '核查', answer: '答复', end: '办结' } as const
export type Stage = keyof typeof stages
type Status = CaseStatus<Stage, PromiseName, StaffActor>

/** Every status of a petition: whatever depends on the status is a column here. */
export const petitionStatuses = {
  SUBMITTED: status('待受理', 'waiting', 'intake', '督察部门审查是否受理', {
    promise: 'acknowledge',
    waitsFor: ['clerk'],
  }),
  NEED_MORE: status('待补充', 'waiting', 'intake', '请您补充情况', {
    promise: 'acknowledge',
    paused: true,
  }),
  DISPATCHED: status('已出警', 'active', 'intake', '现场处置后办理受理', {
    promise: 'acknowledge',
    waitsFor: ['clerk'],
  }),
  ACCEPTED: status('已受理', 'active', 'handling', '安排办理', { promise: 'answer', waitsFor: ['inspector'] }),
  SUPERVISED: status('督办中', 'active', 'handling', '承办单位签收后核查', {
    promise: 'answer',
    waitsFor: ['handler'],
  }),
  SIGNED: status('核查中', 'active', 'handling', '承办单位核查并反馈结果', {
    promise: 'answer',
    waitsFor: ['handler'],
  }),
  OBJECTED: status('异议待定', 'active', 'handling', '支队决定由谁承办', { promise: 'answer', waitsFor: ['head'] }),
  DIRECT: status('提级办理', 'active', 'handling', '支队直接核查', { promise: 'answer', waitsFor: ['inspector'] }),
  RESULT_SUBMITTED: status('已反馈待审', 'active', 'handling', '支队审核核查结果', {
    promise: 'answer',
    waitsFor: ['inspector'],
  }),
  RETURNED: status('退回重办', 'active', 'handling', '承办单位重新核查', {
    promise: 'answer',
    waitsFor: ['handler', 'inspector'],
  }),
  STUDYING: status('研究中', 'active', 'handling', '有关部门研究您的建议', {
    promise: 'answer',
    waitsFor: ['inspector'],
  }),
  CHECKING: status('核查中', 'active', 'handling', '有关单位核查线索', { waitsFor: ['inspector'] }),
  FORWARDED: status('已转达', 'active', 'answer', '民警和所在单位收到您的表扬', { waitsFor: ['inspector'] }),
  REPLIED: status('已答复', 'done', 'answer', '请您看答复并评价', {}),
  RATED: status('已评价', 'done', 'answer', `答复满 ${periodWords(petitionLimits.settle)}后办结`, {}),
  REVIEWING: status('复查中', 'active', 'answer', '上级机关复查', { promise: 'review', waitsFor: ['inspector'] }),
  CLOSED: status('已办结', 'done', 'end', '', {}),
  REJECTED: status('不予受理', 'stopped', 'end', '', {}),
  TRANSFERRED: status('已移送', 'stopped', 'end', '', {}),
  WITHDRAWN: status('已撤回', 'stopped', 'end', '', {}),
  ESCALATED: status('待报上级', 'waiting', 'intake', '督察长报送上级公安机关', {
    promise: 'acknowledge',
    waitsFor: ['chief'],
  }),
  RAISED: status('转报上级', 'waiting', 'handling', '督察长报送上级公安机关', {
    promise: 'answer',
    waitsFor: ['chief'],
  }),
} as const satisfies Record<string, Status>

export type PetitionStatus = keyof typeof petitionStatuses

/** A status with its optional columns, which the table's own types leave out where they are empty. */
export const statusOf = (name: PetitionStatus): Status => petitionStatuses[name]

export const statusLabels = Object.fromEntries(
  Object.entries(petitionStatuses).map(([name, { label }]) => [name, label]),
) as Record<PetitionStatus, string>
