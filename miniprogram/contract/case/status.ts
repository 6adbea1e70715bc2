import type { Tone } from '../look'

/** A status: whatever depends on it is a column here. */
export interface CaseStatus<Stage extends string, PromiseName extends string, Staff extends string> {
  label: string
  tone: Tone
  /** The part of the way that whoever brought the case sees it in. */
  stage: Stage
  /** What comes next, in words for them. */
  next: string
  /** What is promised while it lasts; a promise goes on through statuses that name the same. */
  promise?: PromiseName
  /** The promise's time stands still: somebody else has to do something first. */
  paused?: true
  /** Nothing was filled in yet: somebody may need help at this moment. */
  unsent?: true
  /** What was asked for is settled when it begins, for or against. */
  settles?: true
  /** What was settled is looked at once more: no part of the way of its own. */
  again?: true
  /** In whose list of work it stands. */
  waitsFor?: readonly Staff[]
}

type Optional<Row> = Omit<Row, 'label' | 'tone' | 'stage' | 'next'>

/** One row of a table of statuses. */
export function status<Stage extends string, PromiseName extends string, Staff extends string>(
  label: string,
  tone: Tone,
  stage: Stage,
  next: string,
  more: Optional<CaseStatus<Stage, PromiseName, Staff>>,
): CaseStatus<Stage, PromiseName, Staff> {
  return { label, tone, stage, next, ...more }
}
