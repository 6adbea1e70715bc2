import type { CaseEvent, Count, DraftTitle, PaperTitle, PendingMove, StoodFor } from '../case/answers'
import type { AskedValues } from '../case/move'
import type { Evidence } from '../evidence'
import type { Grant, LawyerCard, Measure, RightsSummary, WrittenRights } from './answers'
import type { RightsTally } from './desk'
import type { RightsKind } from './kinds'
import type { RightsStaffMove } from './moves'
import type { RightsPaper } from './papers'
import type { RightsStatus } from './statuses'

export interface RightsRow extends RightsSummary {
  applicant: { name: string; number: string; unitName: string }
  /** The officers who handle it. */
  handlers: string[]
  /** The step at which a drafted move waits, … */
  waits?: string
  /** … or that it went back to its author. */
  returned?: true
}

/** What somebody of the case sees. */
export interface RightsCase extends RightsRow, WrittenRights {
  /** The applicant's, where the roster has one. */
  phone?: string
  /** To be sent back with a move. */
  version: number
  moves: RightsStaffMove[]
  /** For whom this officer would make them, where they are somebody else's to make. */
  instead?: Partial<Record<RightsStaffMove, StoodFor>>
  pending?: PendingMove<RightsStaffMove>
  /** What an open move begins with. */
  earlier?: Partial<Record<RightsStaffMove, AskedValues>>
  events: CaseEvent<RightsStatus>[]
  papers: PaperTitle<RightsPaper>[]
  evidence: Evidence[]
  measures: Measure[]
  lawyers: Grant[]
  outcome?: string
  satisfaction?: string
}

/** What waits for one officer's agreement. */
export interface AgreeingRights extends RightsRow {
  draft: DraftTitle<RightsStaffMove>
}

/** What waits for one officer's own step. */
export interface QueuedRights extends RightsRow {
  /** For whom the officer would make it, where it is somebody else's to make. */
  instead?: StoodFor
}

/** What waits for one officer. */
export interface RightsWorkbench {
  counts: { waiting: Count; overdue: Count; near: Count; agreeing: Count; claims: Count; measures: Count }
  queue: QueuedRights[]
}

/** The other case about one event. */
export interface Linked {
  id: string
  number: string
  subject?: string
}

/** A measure on the board, with the case it belongs to. */
export interface BoardMeasure extends Omit<Measure, 'evidence'> {
  case: { id: string; number: string; applicant: string; unitName: string }
}

/** A lawyer as the office keeps the directory. */
export interface KeptLawyer extends LawyerCard {
  /** 执业证号 */
  licence: string
  phone: string
  /** Parties the lawyer acts for or against, by whom a conflict is found. */
  parties: string[]
  /** Whether a WeChat is bound. */
  bound: boolean
  retired?: true
}

/** A year's figures; each count opens the list of what it counts. */
export interface RightsFigures {
  year: number
  /** How many applications the list of each tally holds. */
  tallies: Record<RightsTally, number>
  /** Of all that were received. */
  byKind: Record<RightsKind, number>
}
