import type { AskedValues } from '../../miniprogram/contract/case/move'
import type { StaffActor } from '../../miniprogram/contract/petition/actors'
import type { StaffMove } from '../../miniprogram/contract/petition/moves'
import { asked } from './desk'

export interface Asking {
  openid: string
  name: string
  /** 警号 */
  number: string
  /** What a case has to be for this officer to meet it, if nothing else keeps them away. */
  sees: 'everything' | 'handedOver' | 'escalated'
  /** A move of theirs. */
  move: [StaffMove, AskedValues]
  /** A drafted move that waits for their agreement; where they agree to none, one that they may have drafted. */
  draft: [StaffMove, AskedValues]
  agrees?: true
}

const direct = ['direct', { reason: '反映的是分局领导' }] as const satisfies Asking['draft']

/** Who asks: one of everybody who handles petitions. */
export const askings = {
  inspector: {
    openid: 'inspector-chen',
    name: '陈静',
    number: '120016',
    sees: 'everything',
    move: ['conclude', asked.result],
    draft: direct,
  },
  reviewer: {
    openid: 'leader-wu',
    name: '吴敏',
    number: '120011',
    sees: 'everything',
    move: ['sendBack', { reason: '请补充录音' }],
    draft: ['supervise', asked.supervision],
    agrees: true,
  },
  head: {
    openid: 'supervisor-zhao',
    name: '赵建国',
    number: '120007',
    sees: 'everything',
    move: ['dismiss', { reason: '不成立' }],
    draft: direct,
    agrees: true,
  },
  handler: {
    openid: 'team-he',
    name: '何伟',
    number: '120215',
    sees: 'handedOver',
    move: ['report', asked.result],
    draft: direct,
  },
  chief: {
    openid: 'chief-lin',
    name: '林国强',
    number: '120001',
    sees: 'escalated',
    move: ['sendUp', { receiver: '省公安厅警务督察总队' }],
    draft: direct,
  },
} as const satisfies Partial<Record<StaffActor, Asking>>

export type Who = keyof typeof askings
export const askingOf = (who: Who): Asking => askings[who]
