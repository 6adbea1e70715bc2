import type { DraftStep } from '../../../../miniprogram/contract/case/move'
import type { EvidenceRecord } from '../../evidence/record'
import type { Sealed } from '../../seal'
import type { PaperProof } from '../papers/proof'

/** The names that the records of one sort of case are made of. */
export interface CaseTypes {
  kind: string
  status: string
  move: string
  /** The moves that officers make. */
  staffMove: string
  paper: string
  promise: string
  /** What happens to it besides moves. */
  note: string
  /** How pressing it may be said to be. */
  alert: string
}

/** What any sort of case keeps of its life. Sealed fields are sealed to `_id` and their own name. */
export interface CaseRecord<T extends CaseTypes = CaseTypes> extends DueRecord<T> {
  _id: string
  number: string
  /** `<time>-<number>`: unique, sorts by age, marks where a page ends. */
  order: string
  /** By what presses: see `dueOrderOf`. */
  dueOrder: string
  kind: T['kind']
  status: T['status']
  /** Grows with every event: the timeline's last place. */
  version: number
  subject?: Sealed
  /** Marks of whoever may not meet it (回避). */
  barred: string[]
  /** Whom it bars changed: the clock has to look whether enough people are left. */
  unchecked?: true
  /** In whose list of work it stands: what `waits` means is the area's. */
  waits: string[]
  pending?: PendingRecord<T>
  timeline: EventRecord<T>[]
  papers: PaperRecord<T>[]
  /** The newest thing that whoever brought it was told. */
  told: { at: Date; words: Sealed; field: string }
  /** `<when it was told>-<number>`. */
  toldOrder: string
  /** When they last looked. */
  seenAt?: Date
  /** When the clock makes its next move. */
  clockAt?: Date
  /** What was said about how pressing it is, and when something is to be said next. */
  said?: T['alert'][]
  alertAt?: Date
  /** Whether they want to be told through WeChat; the address lies apart. */
  reachable?: true
  /** There is something to be told through WeChat, from this moment on. */
  newsAt?: Date
  newsTries?: number
}

/** What is promised at present; all absent where nothing is. */
export interface DueRecord<T extends CaseTypes = CaseTypes> {
  promise?: T['promise']
  /** When the promise began. */
  dueFrom?: Date
  /** Natural days promised: the promise's own, its extension, and those in which its time stood still. */
  dueDays?: number
  /** The last moment; absent while its time stands still, … */
  dueAt?: Date
  /** … which it does since this moment. */
  heldAt?: Date
  /** The year whose holidays are not published yet: `dueAt` is provisional until they are. */
  dueAwaits?: number
}

export interface EventRecord<T extends CaseTypes = CaseTypes> {
  at: Date
  /** The status that began or went on. */
  status: T['status']
  move?: T['move']
  /** What happened to a move that waits for agreement. */
  step?: DraftStep
  /** What happened otherwise. */
  note?: T['note']
  /** Id of the officer, and of whom that was for; absent for the step of whoever brought the case and the service's. */
  actor?: string
  instead?: string
  /** Both names at that time, sealed as `timeline.<version>.by`. */
  by?: Sealed
  /** What whoever brought it reads, sealed as `timeline.<version>`. */
  words?: Sealed
  /** What was asked with it, JSON sealed as `timeline.<version>.asked`. */
  asked?: Sealed
  /** What was handed in with it: an officer's files are for staff only. */
  evidence?: EvidenceRecord[]
}

/** A move that waits for officers to agree. */
export interface PendingRecord<T extends CaseTypes = CaseTypes> {
  move: T['staffMove']
  /** The timeline's place where it was drafted. */
  since: number
  /** How many have agreed. */
  agreed: number
  /** JSON, sealed as `pending.<since>`. */
  asked: Sealed
  /** It lies with its author again. */
  returned?: true
}

export interface PaperRecord<T extends CaseTypes = CaseTypes> extends PaperProof {
  id: string
  kind: T['paper']
  /** 文号 */
  number: string
  at: Date
  /** What it promises or demands. */
  dueAt?: Date
  /** All that it says, JSON sealed as `paper.<id>.content`. */
  content: Sealed
  /** The timeline's place of the move that issued it. */
  place: number
}

export const timelineField = (version: number): string => `timeline.${version}`
