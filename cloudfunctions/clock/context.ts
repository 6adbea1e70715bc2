import type { Files } from '../shared/files'
import type { Scene } from '../shared/serve'
import { leftoversIn, type Leftovers } from './leftovers'

/** Everything a timer's use case may touch. */
export interface ClockContext {
  leftovers: Leftovers
  files: Files
  now: () => Date
}

export function contextFor({ database, files, now }: Scene): ClockContext {
  return { leftovers: leftoversIn(database), files, now }
}
