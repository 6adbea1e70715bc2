import type { CaseEvent, PendingMove } from '../case/answers'
import type { Evidence } from '../evidence'
import type { Place } from '../fields'
import type { CheckinMoveName } from './checkin/moves'
import type { CheckinStateName } from './checkin/states'
import type { Confidence, DoubtName } from './rollcall/confidence'
import type { RollcallStaffMove } from './rollcall/moves'
import type { Purpose } from './rollcall/purposes'
import type { RollcallStatus } from './rollcall/statuses'

/** An inspector as officers are told who asks. */
export interface Inspector {
  name: string
  /** 督察证号 */
  certificate: string
}

/** Where officers are asked to be. */
export interface Post {
  place: Place
  /** Metres. */
  radius: number
}

export interface RollcallRow {
  id: string
  number: string
  purpose: Purpose
  status: RollcallStatus
  task: string
  minutes: number
  inspectors: Inspector[]
  /** Once it was issued. */
  issuedAt?: string
  closesAt?: string
  /** How many officers were asked. */
  asked: number
  /** Whose agreement it waits for. */
  waits?: string
  returned?: true
}

/** A roll call as its people see it. */
export interface RollcallCase extends RollcallRow {
  version: number
  moves: RollcallStaffMove[]
  events: CaseEvent<RollcallStatus>[]
  pending?: PendingMove<RollcallStaffMove>
  post?: Post
  units: string[]
  /** How many officers were named besides. */
  named: number
  /** Not every officer was written down yet. */
  spreading?: true
}

/** One officer's row of the board. */
export interface CheckinRow {
  id: string
  name: string
  /** 警号 */
  number: string
  unitName: string
  state: CheckinStateName
  at: string
  /** WeChat took the message, or the officer opened it. */
  reached?: true
  /** Of what was answered. */
  confidence?: Confidence
  doubts?: DoubtName[]
  /** Metres from the post. */
  distance?: number
  /** Degrees, gcj02. */
  latitude?: number
  longitude?: number
}

/** What changed on the board, the oldest change first. */
export interface Board {
  rows: CheckinRow[]
  /** From where to look the next time; a row may come twice. */
  next: string
  /** More has changed already. */
  more?: true
}

/** What was measured, as inspector and officer both read it. */
export interface Card {
  confidence: Confidence
  doubts: DoubtName[]
  takenAt: string
  receivedAt: string
  /** When the officer opened the request: the picture was taken after it. */
  openedAt: string
  /** Metres. */
  accuracy: number
  /** Metres from the post; absent where none was set. */
  distance?: number
  /** Seconds by which the phone's clock is ahead. */
  ahead: number
  latitude: number
  longitude: number
}

/** One officer's request and answer. */
export interface Checkin {
  id: string
  task: string
  purpose: Purpose
  inspectors: Inspector[]
  status: RollcallStatus
  state: CheckinStateName
  /** Who was asked, where somebody else looks. */
  officer?: { name: string; number: string; unitName: string }
  askedAt: string
  closesAt: string
  post?: Post
  may: CheckinMoveName[]
  card?: Card
  /** The picture as it was taken, and with what was drawn into it. */
  pictures: Evidence[]
  /** What was said of it, the oldest first. */
  said: { at: string; label: string; words: string; by?: string }[]
}

/** What an answer is made with. */
export interface OpenedCheckin extends Checkin {
  /** Drawn into the picture. */
  challenge: string
  /** Given back with the answer: that it was opened now. */
  opened: string
  /** Where the two pictures are uploaded to. */
  original: { id: string; cloudPath: string }
  drawn: { id: string; cloudPath: string }
}
