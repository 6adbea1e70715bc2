import { dayChoices, naturalDays, type Period } from '../periods'

/** What this organ has laid down itself; what the law says stands with its article in `promises.ts` and at the moves. */
export const petitionLimits = {
  /** How long a petition waits for what was asked of its citizen. */
  supplement: naturalDays(30),
  /** How long a tip that was passed on is followed. */
  follow: naturalDays(90),
  /** From the answer to the end. */
  settle: naturalDays(30),
} as const satisfies Record<string, Period>

/** Within how many days a unit may be asked for a result; the overall promise is never passed. */
export const letterTerms = dayChoices(10, 15, 20, 30)
