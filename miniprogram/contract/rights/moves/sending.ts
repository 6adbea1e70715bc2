import { everyInfringement, infringementOf } from '../kinds'
import type { RightsMove } from './move'

/** Where an application goes first depends on who may look at it: one of these is open at a time. */
const sent = { label: '提交申请', from: ['CLAIMED'], by: ['applicant'], asks: {} } as const

/** From one tap to an application. */
export const sendingMoves = {
  sendToUnit: {
    ...sent,
    kinds: everyInfringement.filter((kind) => !infringementOf(kind).byUnit),
    to: 'UNIT_REVIEW',
    tells: '您的申请 {number} 已提交，由所在单位核实',
    needs: 'unitFirst',
  },
  sendToBureau: {
    ...sent,
    kinds: everyInfringement,
    to: 'SUB_REVIEW',
    tells: '您的申请 {number} 已提交，由分局维权办审核',
    needs: 'bureauFirst',
  },
  sendToCity: {
    ...sent,
    kinds: everyInfringement,
    to: 'CITY_REVIEW',
    tells: '您的申请 {number} 已提交，由市局维权办审查',
    needs: 'cityFirst',
  },
} as const satisfies Record<string, RightsMove>
