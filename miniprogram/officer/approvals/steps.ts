import type { Control } from '../../contract/form'
import { rightsMoveOf, rightsStaffMoves, type RightsStaffMove } from '../../contract/rights/moves'
import type { RightsStatus } from '../../contract/rights/statuses'

/** What a phone asks well; officers and lawyers are chosen, and documents drafted, on a large screen. */
const asksHere: ReadonlySet<Control> = new Set<Control>(['text', 'paragraph', 'choice', 'files'])

/** The steps of protection that are made at once, and ask nothing but words and files. */
export const stepsHere = (Object.keys(rightsStaffMoves) as RightsStaffMove[]).filter((name) => {
  const { asks, steps, of } = rightsMoveOf(name)
  return !steps && !of && Object.values(asks).every(({ control }) => asksHere.has(control))
})

/** The usual way on from a status, where it is open on the phone to whoever it waits for. */
export const stepFrom = (status: RightsStatus): RightsStaffMove | undefined =>
  stepsHere.find((name) => {
    const { from, to, aside } = rightsMoveOf(name)
    return from.includes(status) && to !== undefined && to !== status && !aside
  })
