import type { Duty } from '../../duties'
import type { OfficerSeries } from '../answers'
import type { RosterColumn } from './columns'
import type { RosterMode, RosterSort, RosterState } from './imports'

/** Somebody of the roster, as its keepers see them. */
export interface RosterOfficer {
  id: string
  number: string
  name: string
  series: OfficerSeries
  unitName: string
  duties: Duty[]
  onLeave?: true
  /** A WeChat is bound. */
  bound?: true
}

export interface RosterPage {
  items: RosterOfficer[]
  /** To be sent back for the next page; absent on the last. */
  next?: string
}

/** Where an import's pieces go. */
export interface RosterTicket {
  id: string
  /** The places, from 0, of the pieces that have arrived: only the others are still to be sent. */
  have: number[]
}

export type RosterTally = Record<RosterSort, number>

/** An import as its keepers see it. Names nobody of the file. */
export interface RosterImport {
  id: string
  at: string
  /** Name of the administrator. */
  by: string
  mode: RosterMode
  state: RosterState
  lines: number
  /** Lines checked, or written, so far. */
  done: number
  /** When the preview was made: what is confirmed is compared anew with what is there then. */
  checkedAt?: string
  tally?: RosterTally
  /** How many errors there are, kept or not. */
  faults?: number
  /** Name of the security officer who confirmed or returned it, when, and why it was returned. */
  decidedBy?: string
  decidedAt?: string
  reason?: string
  /** How many officers were written, … */
  written?: number
  /** … and how many have left, once it is done. */
  left?: number
  /** The asker brought it in. */
  own?: true
}

/** What is wrong where; without a line, with the roster as a whole. */
export interface RosterFault {
  line?: number
  column?: RosterColumn
  words: string
}

/** What would become of one officer. */
export interface RosterChange {
  /** In the file; absent for whom it does not name. */
  line?: number
  number: string
  name: string
  unitName: string
  /** Before and after in words, by column; nothing before for whoever is new. */
  changes: { column: RosterColumn; before?: string; after?: string }[]
}

/** The first of the errors, or of each sort of change. */
export interface RosterPreview {
  faults: RosterFault[]
  changes: Record<RosterSort, RosterChange[]>
}
