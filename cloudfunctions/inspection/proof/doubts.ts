import { doubtfulFrom, doubts, type DoubtName } from '../../../miniprogram/contract/inspection/rollcall/confidence'
import { distanceBetween, type Point } from './distance'
import type { Timing } from './timing'

/** One position as a phone gave it. */
export interface Fix extends Point {
  /** Metres, the phone's own estimate. */
  accuracy: number
  /** By the service's clock. */
  at: Date
}

/** All that a position is judged by. */
export interface Judged {
  fix: Fix
  timing: Timing
  /** The last moment at which an answer was in time, and when this one arrived. */
  closesAt: Date
  receivedAt: Date
  /** Where the officer was asked to be, and how far around it. */
  post?: { at: Point; radius: number }
  /** The officer's position before this one. */
  earlier?: Fix
  /** The same picture was handed in before. */
  doubled: boolean
}

const found: Record<DoubtName, (judged: Judged) => boolean> = {
  COARSE: ({ fix }) => fix.accuracy > doubtfulFrom.accuracy,
  STALE: ({ fix, timing }) => secondsBetween(fix.at, timing.takenAt) > doubtfulFrom.age,
  CLOCK: ({ timing }) => timing.uneven || Math.abs(timing.ahead) > doubtfulFrom.clock,
  LATE: ({ receivedAt, closesAt }) => receivedAt > closesAt,
  // Whoever may be within it, as far as the phone can tell, is not said to be outside.
  AWAY: ({ fix, post }) => post !== undefined && distanceBetween(fix, post.at) - fix.accuracy > post.radius,
  FAST: ({ fix, earlier }) => earlier !== undefined && speedBetween(earlier, fix) > doubtfulFrom.speed,
  FROZEN: ({ fix, earlier }) =>
    earlier !== undefined && earlier.latitude === fix.latitude && earlier.longitude === fix.longitude,
  DOUBLE: ({ doubled }) => doubled,
}

/** What may be said against it, in the table's order. */
export const doubtsOf = (judged: Judged): DoubtName[] =>
  (Object.keys(doubts) as DoubtName[]).filter((name) => found[name](judged))

/** Metres a second that somebody must have moved at least; what both phones may err by is in their favour. */
function speedBetween(earlier: Fix, later: Fix): number {
  const moved = distanceBetween(earlier, later) - earlier.accuracy - later.accuracy
  return moved <= 0 ? 0 : moved / Math.max(1, secondsBetween(earlier.at, later.at))
}

const secondsBetween = (one: Date, other: Date): number => Math.abs(other.getTime() - one.getTime()) / 1000
