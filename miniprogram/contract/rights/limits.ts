import { dayChoices, hours, naturalDays, workingDays, type Period } from '../periods'

/*
 * What this organ has laid down for protection: each number stands here once, and whatever says it is made from it. No
 * rule of the whole country says how long; answer, objection and reconsideration follow the published rule of one
 * province (湖北, 2008: 答复 10 日, 异议 5 日, 复核 30 日) and count natural days.
 */
export const rightsLimits = {
  /** Somebody may be hurt: where nobody has done anything by then, more are called. */
  callAgain: hours(1),
  /** From sending to the decision. */
  answer: naturalDays(10),
  /** From the objection to the upper organ's decision. */
  reconsider: naturalDays(30),
  /** How long what was decided may be objected to. */
  object: naturalDays(5),
  /** Whoever has not looked at it by then is passed over. */
  unitReview: workingDays(2),
  bureauReview: workingDays(2),
  /** How long it waits for what was asked of the officer. */
  supplement: naturalDays(15),
  /** From the feedback to the end. */
  settle: naturalDays(30),
} as const satisfies Record<string, Period>

/** By how much the promise to answer may be moved. */
export const longerChoices = dayChoices(5, 10)

/** Within how many days a measure may be asked to be done. */
export const measureTerms = dayChoices(1, 3, 5, 10, 30)

/** How long a lawyer may look into a case. */
export const counselTerms = dayChoices(15, 30, 60)
