import type { Duty } from '../duties'
import type { Evidence } from '../evidence'
import type { AskedValues } from './move'

/** Moments in answers are ISO 8601 strings. */
export interface TimelineEntry<Status extends string = string> {
  at: string
  /** The status that began or went on. */
  status: Status
  words: string
  /** What whoever brought the case handed in with it. */
  evidence?: Evidence[]
}

/** A numbered official document. */
export interface PaperTitle<Kind extends string = string> {
  id: string
  kind: Kind
  number: string
  at: string
}

/** The same with what it says, in order. */
export interface IssuedPaper<Kind extends string = string> extends PaperTitle<Kind> {
  parts: { label: string; words: string }[]
}

/** A document as it stands on its page: a draft has neither number nor date. */
export interface PaperPage<Kind extends string = string> {
  kind: Kind
  organ: string
  number?: string
  title: string
  addressee: string
  opening: string[]
  /** Headings without their numbers. */
  sections: { head: string; paragraphs: string[] }[]
  closing: string
  date?: string
  copies: string[]
}

/** A document to be opened or printed. */
export interface PaperFile {
  name: string
  /** .docx, base64. */
  bytes: string
}

/** A step in the case's life as staff see it. */
export interface CaseEvent<Status extends string = string> {
  at: string
  status: Status
  /** The move's label, or what else happened. */
  label: string
  /** Officer's name; absent for whoever brought the case and the clock. */
  by?: string
  /** What whoever brought it reads. */
  words?: string
  /** What only staff read: the asked fields that are not told. */
  notes: { label: string; words: string }[]
  /** What was handed in with it; an officer's files are for staff only. */
  evidence?: Evidence[]
}

/** Somebody who is away, for whom an officer signs or acts. */
export interface StoodFor {
  name: string
  duties: Duty[]
  unitName: string
}

/** A move that waits for officers to agree. */
export interface PendingMove<Move extends string = string> {
  move: Move
  asked: AskedValues
  /** What it waits for: 审核, 签发. */
  step: string
  /** Who drafted and who agreed, in order. */
  signed: { label: string; by: string; at: string }[]
  /** Whether this officer may agree or return it now. */
  mine: boolean
  /** For whom this officer would agree, where it is somebody else's to do. */
  instead?: StoodFor
  /** Why it went back to its author. */
  returned?: { by: string; at: string; reason: string }
  /** Whether this officer drafted it, and may change it once it came back. */
  own: boolean
  /** Whether this officer may drop it: its author, and once it came back, whoever clears the desk. */
  mayDrop: boolean
}

/** A drafted move that an officer may agree to, as a list shows it. */
export interface DraftTitle<Move extends string = string> {
  move: Move
  /** What it waits for: 审核, 签发. */
  step: string
  /** Who drafted it, and when. */
  by: string
  at: string
  /** For whom this officer would agree, where it is somebody else's to do. */
  instead?: StoodFor
}

/** So many drafts at most are listed, the most pressing first: nobody signs more at a time. */
export const mostAgreeing = 50

export interface Page<Item> {
  items: Item[]
  /** To be sent back for the next page; absent on the last. */
  next?: string
}

/** How many of something there are; `more` when counting stopped there. */
export interface Count {
  count: number
  more?: true
}
