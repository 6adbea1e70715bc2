import type { Tone } from '../../look'

/** What has become of one officer's answer: whatever depends on it is a column here. */
interface CheckinState {
  label: string
  tone: Tone
  /** The officer may still answer. */
  open?: true
  /** Waits for an inspector once the time is over. */
  unchecked?: true
}

export const checkinStates = {
  ASKED: { label: '待签到', tone: 'waiting', open: true },
  POSTPONED: { label: '出警中，稍后签到', tone: 'waiting', open: true, unchecked: true },
  ANSWERED: { label: '已签到', tone: 'active' },
  /** What never reached an officer is not held against that officer. */
  UNREACHED: { label: '没有通知到', tone: 'stopped', open: true },
  MISSED: { label: '超时未签到', tone: 'waiting', open: true, unchecked: true },
  APPEALED: { label: '已申辩', tone: 'waiting', unchecked: true },
  EXCUSED: { label: '有正当理由', tone: 'done' },
  NORMAL: { label: '核实正常', tone: 'done' },
  ABNORMAL: { label: '核实异常', tone: 'stopped' },
} as const satisfies Record<string, CheckinState>

export type CheckinStateName = keyof typeof checkinStates
export const checkinStateOf = (name: CheckinStateName): CheckinState => checkinStates[name]
export const checkinStatesWho = (column: 'open' | 'unchecked'): CheckinStateName[] =>
  (Object.keys(checkinStates) as CheckinStateName[]).filter((name) => checkinStateOf(name)[column])
