import { promisedWords } from '../../../contract/case/due'
import { dayOf, momentOf } from '../../../contract/moments'
import type { Evidence } from '../../../contract/evidence'
import type { Tone } from '../../../contract/look'
import {
  grantStates,
  type Grant,
  type GrantState,
  type Measure,
  type RightsDetail,
} from '../../../contract/rights/answers'
import { measureKinds, measureStates, type MeasureState } from '../../../contract/rights/measures'
import { rightsMoveOf, type ApplicantMove } from '../../../contract/rights/moves'
import type { Mark } from '../../../services/rights/faces'

/** A button: the moves that are open, and what is not a move yet. */
export interface Action {
  move: ApplicantMove
  label: string
  /** Its last day, where it has one. */
  until: string
}

export function actionsOf({ may, mayUntil }: RightsDetail): Action[] {
  return may.map((move) => {
    const last = mayUntil[move]
    const until = last ? promisedWords({ words: '{date} 前可以申请' }, last) : ''
    return { move, label: rightsMoveOf(move).label, until }
  })
}

export interface MeasureRow {
  id: string
  label: string
  mark: Mark
  /** Who does it, and by when or when it was done. */
  about: string
  words: string
  evidence: Evidence[]
}

const measureTones: Record<MeasureState, Tone> = { OPEN: 'active', DONE: 'done', DROPPED: 'stopped' }

export function measureRow({ id, kind, state, owner, dueAt, doneAt, words = '', evidence }: Measure): MeasureRow {
  const when = doneAt ? `${momentOf(doneAt)} 完成` : `最迟 ${dayOf(dueAt)}`
  return {
    id,
    label: measureKinds[kind],
    mark: { label: measureStates[state], tone: measureTones[state] },
    about: `${owner} · ${when}`,
    words,
    evidence,
  }
}

export interface LawyerRow {
  id: string
  name: string
  firm: string
  mark: Mark
  until: string
}

const grantTones: Record<GrantState, Tone> = {
  OFFERED: 'waiting',
  PROMISED: 'active',
  DECLINED: 'stopped',
  REVOKED: 'stopped',
  ENDED: 'done',
}

export const lawyerRow = ({ id, name, firm, state, until }: Grant): LawyerRow => ({
  id,
  name,
  firm,
  mark: { label: grantStates[state], tone: grantTones[state] },
  until: state === 'PROMISED' ? `${dayOf(until)} 前可以查阅您的申请` : '',
})
