import type { Purpose } from '../../../miniprogram/contract/inspection/rollcall/purposes'
import type { RollcallMoveName, RollcallStaffMove } from '../../../miniprogram/contract/inspection/rollcall/moves'
import type { RollcallStatus } from '../../../miniprogram/contract/inspection/rollcall/statuses'
import type { CaseRecord } from '../../shared/case/records/record'
import type { Sealed } from '../../shared/seal'

/** A roll call as it is stored. Sealed fields are sealed to `_id` and their own name. */
export interface RollcallRecord extends CaseRecord<RollcallTypes> {
  /** Digest of who asks and the draft: one draft makes one. */
  _id: string
  task: Sealed
  /** The two, whoever asked first; certificates sealed as `certificate.<id>`, names as `inspector.<id>`. */
  inspectors: { id: string; name: Sealed; certificate: Sealed }[]
  units: string[]
  /** Officers who were named besides: their ids. */
  named: string[]
  /** JSON: place and radius. */
  post?: Sealed
  minutes: number
  issuedAt?: Date
  closesAt?: Date
  /** When positions and pictures are deleted; absent once they are. */
  forgetAt?: Date
  /** How many were written down, … */
  asked: number
  /** … and after whom it goes on; absent once all are. */
  spreadAfter?: string
  /** The time is over: whoever has not answered is still to be said to have missed it. */
  toMiss?: true
  /** How many answers wait to be looked at: counted whenever it is read for its people, never stored. */
  toCheck?: number
  /** Who may meet it: places. */
  circle: string[]
}

export const rollcallNotes = { received: '拟定点名' } as const

export interface RollcallTypes {
  kind: Purpose
  status: RollcallStatus
  move: RollcallMoveName
  staffMove: RollcallStaffMove
  paper: never
  promise: never
  note: keyof typeof rollcallNotes
  alert: never
}
