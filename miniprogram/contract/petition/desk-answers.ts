import type { PetitionSummary, PaperTitle, PetitionDetail } from './answers'
import type { AskedValues } from '../case/move'
import type { Evidence } from '../evidence'
import type { ComplaintCategory } from './kinds'
import type { StaffMove } from './moves'
import type { PaperKind } from './papers'
import type { PetitionStatus } from './statuses'

/** A document as it stands on its page: a draft has neither number nor date. Who complained is masked. */
export interface PaperPage {
  kind: PaperKind
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

/** A step in the case's life as staff see it. */
export interface CaseEvent {
  at: string
  status: PetitionStatus
  /** The move's label, or what else happened. */
  label: string
  /** Officer's name; absent for the citizen and the clock. */
  by?: string
  /** What the citizen reads. */
  words?: string
  /** What only staff read: the asked fields that are not told. */
  notes: { label: string; words: string }[]
  /** What was handed in with it; an officer's files are for staff only. */
  evidence?: Evidence[]
}

/** A move that waits for officers to agree. */
export interface PendingMove {
  move: StaffMove
  asked: AskedValues
  /** What it waits for: 审核, 签发. */
  step: string
  /** Who drafted and who agreed, in order. */
  signed: { label: string; by: string; at: string }[]
  /** Whether this officer may agree or return it now. */
  mine: boolean
  /** Why it went back to its author. */
  returned?: { by: string; at: string; reason: string }
  /** Whether this officer drafted it, and may change it once it came back. */
  own: boolean
  /** Whether this officer may drop it: its author, and once it came back, any inspector. */
  mayDrop: boolean
}

/** What the officer in charge sees. */
export interface PetitionCase extends Omit<PetitionDetail, 'timeline' | 'may' | 'mayUntil' | 'sender' | 'papers'> {
  /** Read with `petition.papers.read`. */
  papers: PaperTitle[]
  /** To be sent back with a move. */
  version: number
  moves: StaffMove[]
  pending?: PendingMove
  /** What was said with an open move the last time, where it is made again. */
  earlier?: Partial<Record<StaffMove, AskedValues>>
  events: CaseEvent[]
  /** Masked; revealing one asks for a reason. Absent for anonymous ones and where the identity is hidden. */
  reporter?: { name: string; phone: string }
  /** The inspector in charge. */
  assignee?: { id: string; name: string }
  team?: { id: string; name: string; dueAt?: string }
  satisfaction?: string
  wording?: Wording
}

/** What WeChat's own check of a text advises: a person looks, and nothing is refused for strong words. */
export const wordings = { review: '微信内容检查建议人工查看', risky: '微信内容检查认为可能违规，请人工判断' } as const
export type Wording = keyof typeof wordings

export interface PetitionRow extends PetitionSummary {
  category?: ComplaintCategory
  assignee?: string
  teamName?: string
  /** The step at which a drafted move waits, … */
  waits?: string
  /** … or that it went back to its author. */
  returned?: true
}

/** How many of something there are; `more` when counting stopped there. */
export interface Count {
  count: number
  more?: true
}

/** What waits for one officer. */
export interface Workbench {
  counts: { waiting: Count; overdue: Count; near: Count; agreeing: Count }
  /** The most pressing of what waits: what goes on at this moment, then by due date. */
  queue: PetitionRow[]
}

/** A document to be opened or printed. */
export interface PaperFile {
  name: string
  /** .docx, base64. */
  bytes: string
}
