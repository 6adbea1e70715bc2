import { status, type CaseStatus } from '../../case/status'
import type { RollcallStaff } from './actors'

export const rollcallStages = { preparing: '准备', asking: '点名', checking: '核实', done: '完成' } as const
export type RollcallStage = keyof typeof rollcallStages

type Status = CaseStatus<RollcallStage, never, RollcallStaff>

/** Every status of a roll call (domain: 督察任务). */
export const rollcallStatuses = {
  PREPARED: status('待下达', 'waiting', 'preparing', '支队领导审批后下达', { waitsFor: ['asker'] }),
  ISSUED: status('点名中', 'active', 'asking', '民警签到', { waitsFor: ['asker'] }),
  CLOSED: status('待核签', 'active', 'checking', '两名督察核实后签字', { waitsFor: ['asker'] }),
  SIGNED: status('已完成', 'done', 'done', '', {}),
  CANCELLED: status('已撤销', 'stopped', 'preparing', '', {}),
} as const satisfies Record<string, Status>

export type RollcallStatus = keyof typeof rollcallStatuses
export const rollcallStatusOf = (name: RollcallStatus): Status => rollcallStatuses[name]
export const rollcallStatusLabels = Object.fromEntries(
  Object.entries(rollcallStatuses).map(([name, { label }]) => [name, label]),
) as Record<RollcallStatus, string>
