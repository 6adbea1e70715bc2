import { mostEvidence } from '../../evidence'
import { files, paragraph } from '../../fields'
import type { Move } from './move'
import { ownerMoves } from './owner'

const handedIn = files('申请书照片或通话录音', { max: mostEvidence })

/** What whoever came in person, telephoned or wrote asks for, where they have no phone to do it themselves. */
export const enteredMoves = {
  withdrawFor: {
    ...ownerMoves.withdraw,
    label: '登记撤回',
    by: ['clerk'],
    asks: {
      words: paragraph('撤回的经过', { min: 5, max: 500, hint: '何时、怎样提出，理由是什么' }),
      evidence: handedIn,
    },
    tells: '已按您的申请撤回来件 {number}',
    warns: '撤回后不再办理，也不能恢复。请先与来件人本人核实。',
    needs: 'entered',
  },
  rateFor: {
    ...ownerMoves.rate,
    label: '登记评价',
    by: ['clerk'],
    tells: '已登记您的评价：{satisfaction}',
    needs: 'entered',
  },
  reviewFor: {
    ...ownerMoves.review,
    label: '登记复查申请',
    by: ['clerk'],
    asks: { ...ownerMoves.review.asks, evidence: handedIn },
    tells: '已登记您的复查申请，上级机关最迟 {due} 前答复',
    needs: 'entered',
  },
} as const satisfies Record<string, Move>
