import { maybe, paragraph, text } from '../../fields'
import type { Fields } from '../../form'
import { rollcallLimits } from '../rollcall/limits'
import type { Period } from '../../periods'
import type { RollcallStatus } from '../rollcall/statuses'
import type { CheckinStateName } from './states'

/** One permitted step of one officer's answer. */
interface CheckinMove {
  label: string
  from: readonly CheckinStateName[]
  /** The state that begins; absent: the present one goes on. */
  to?: CheckinStateName
  by: 'officer' | 'asker' | 'clock'
  /** While the roll call is in one of these. */
  while: readonly RollcallStatus[]
  asks: Fields
  /** Not later than this after the time to answer was over. */
  within?: Period
}

const running = ['ISSUED', 'CLOSED'] as const satisfies readonly RollcallStatus[]
const reason = paragraph('理由', { min: 2, max: 500, hint: '民警会看到' })

/** Every step of one officer's answer. */
export const checkinMoves = {
  /** However late it arrives: it is kept, and marked. */
  answer: {
    label: '签到',
    from: ['ASKED', 'POSTPONED', 'UNREACHED', 'MISSED'],
    to: 'ANSWERED',
    by: 'officer',
    while: running,
    asks: {},
  },
  postpone: {
    label: '正在出警，稍后签到',
    from: ['ASKED', 'UNREACHED'],
    to: 'POSTPONED',
    by: 'officer',
    while: running,
    asks: { incident: text('警情编号', { min: 4, max: 30 }), words: maybe(text('说明', { max: 100 })) },
  },
  explain: {
    label: '说明情况',
    from: ['ANSWERED'],
    by: 'officer',
    while: running,
    asks: { words: paragraph('说明', { min: 2, max: 300, hint: '例如：在地下室、隧道内，定位不准' }) },
  },
  appeal: {
    label: '申辩',
    from: ['MISSED', 'ABNORMAL'],
    to: 'APPEALED',
    by: 'officer',
    while: [...running, 'SIGNED'],
    asks: { words: paragraph('申辩理由', { min: 2, max: 500 }) },
    within: rollcallLimits.appeal,
  },
  excuse: {
    label: '有正当理由',
    from: ['ASKED', 'POSTPONED', 'UNREACHED', 'MISSED', 'APPEALED'],
    to: 'EXCUSED',
    by: 'asker',
    while: [...running, 'SIGNED'],
    asks: { reason },
  },
  confirm: {
    label: '核实正常',
    from: ['ANSWERED', 'APPEALED', 'ABNORMAL'],
    to: 'NORMAL',
    by: 'asker',
    while: [...running, 'SIGNED'],
    asks: {},
  },
  object: {
    label: '核实异常',
    from: ['ANSWERED', 'MISSED', 'APPEALED'],
    to: 'ABNORMAL',
    by: 'asker',
    while: ['CLOSED'],
    asks: { reason },
  },
  miss: { label: '超时', from: ['ASKED'], to: 'MISSED', by: 'clock', while: ['CLOSED'], asks: {} },
  unreach: { label: '没有通知到', from: ['ASKED'], to: 'UNREACHED', by: 'clock', while: ['CLOSED'], asks: {} },
} as const satisfies Record<string, CheckinMove>

export type CheckinMoveName = keyof typeof checkinMoves
export const everyCheckinMove = Object.keys(checkinMoves) as CheckinMoveName[]
export const checkinMoveOf = (name: CheckinMoveName): CheckinMove => checkinMoves[name]

/** The moves that are open to one of them. */
export const checkinMovesFor = (
  { state, status, appealable }: { state: CheckinStateName; status: RollcallStatus; appealable: boolean },
  by: CheckinMove['by'],
): CheckinMoveName[] =>
  everyCheckinMove.filter((name) => {
    const { from, by: whose, while: during, within } = checkinMoveOf(name)
    return whose === by && from.includes(state) && during.includes(status) && (!within || appealable)
  })
