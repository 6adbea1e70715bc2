import type { CaseEvent, Count, DraftTitle, PaperTitle, PendingMove } from '../case/answers'
import type { PetitionSummary, PetitionDetail } from './answers'
import type { AskedValues } from '../case/move'
import type { ComplaintCategory } from './kinds'
import type { StaffMove } from './moves'
import type { PaperKind } from './papers'
import type { PetitionStatus } from './statuses'

/** What the officer in charge sees. */
export interface PetitionCase extends Omit<PetitionDetail, 'timeline' | 'may' | 'mayUntil' | 'sender' | 'papers'> {
  /** Read with `petition.papers.read`. */
  papers: PaperTitle<PaperKind>[]
  /** To be sent back with a move. */
  version: number
  moves: StaffMove[]
  pending?: PendingMove<StaffMove>
  /** What was said with an open move the last time, where it is made again. */
  earlier?: Partial<Record<StaffMove, AskedValues>>
  events: CaseEvent<PetitionStatus>[]
  /** Masked; revealing one asks for a reason. Absent for anonymous ones and where the identity is hidden. */
  reporter?: { name: string; phone: string }
  /** The inspector in charge. */
  assignee?: { id: string; name: string }
  team?: { id: string; name: string; dueAt?: string }
  satisfaction?: string
  wording?: Wording
  /** Closed, and what it said of an officer was found untrue: that officer may be cleared. */
  untrue?: true
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

/** What waits for one officer's agreement. */
export interface AgreeingPetition extends PetitionRow {
  draft: DraftTitle<StaffMove>
}

/** What waits for one officer. */
export interface Workbench {
  counts: { waiting: Count; overdue: Count; near: Count; agreeing: Count }
  /** The most pressing of what waits: what goes on at this moment, then by due date. */
  queue: PetitionRow[]
}
