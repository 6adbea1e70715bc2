import { promisedWords } from '../../../contract/case/due'
import type { Tone } from '../../../contract/look'
import { dayOf } from '../../../contract/moments'
import type { RightsDetail } from '../../../contract/rights/answers'
import { rightsMoveOf } from '../../../contract/rights/moves'
import { rightsStatusOf } from '../../../contract/rights/statuses'

/** How an application was settled last. */
export interface Outcome {
  label: string
  tone: Tone
  at: string
  words: string
  /** What the officer may do about it, each with its last day. */
  open: string[]
}

/** Nothing while it is not settled. */
export function outcomeOf({ timeline, may, mayUntil }: RightsDetail): Outcome | null {
  const settled = timeline[timeline.map((_entry, place) => settles(timeline, place)).lastIndexOf(true)]
  if (!settled) return null
  const { at, status, words } = settled
  const { label, tone, settles: first } = rightsStatusOf(status)
  const open = may.flatMap((move) => {
    const last = mayUntil[move]
    return last ? [promisedWords({ words: `{date} 前可以${rightsMoveOf(move).label}` }, last)] : []
  })
  return { label: first ? label : '复核决定', tone, at: dayOf(at), words, open }
}

/** Whether it was settled at this place: what is told while that lasts settles nothing anew. */
function settles(timeline: RightsDetail['timeline'], place: number): boolean {
  const [before, entry] = [timeline[place - 1], timeline[place]]
  if (!entry || entry.status === before?.status) return false
  const { settles: first, again } = rightsStatusOf(entry.status)
  return first === true || (!again && (before && rightsStatusOf(before.status).again) === true)
}
