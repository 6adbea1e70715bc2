import type { RosterFault } from '../../../../miniprogram/contract/people/roster/answers'
import { mostFaults } from '../../../../miniprogram/contract/people/roster/imports'

/** What is wrong: all of it counted, the first of it kept. */
export interface Faults {
  count: number
  kept: RosterFault[]
}

export const none = (): Faults => ({ count: 0, kept: [] })

/** Of the whole first, then line by line. */
export const withFaults = ({ count, kept }: Faults, found: readonly RosterFault[]): Faults =>
  found.length
    ? {
        count: count + found.length,
        kept: [...kept, ...found].toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0)).slice(0, mostFaults),
      }
    : { count, kept }
