import { dateAndTimeOf, dayNumber, endOfDay } from '../../miniprogram/contract/moments'
import type { PublicFigures } from '../../miniprogram/contract/petition/answers'
import type { PetitionContext } from './context'

/** What anyone may know. Counted once a day by the clock, so that nobody learns of single cases by asking again and again. */
export async function figures(_nothing: unknown, { figures: counted, now }: PetitionContext): Promise<PublicFigures> {
  const yesterday = endOfDay(dayNumber(now()) - 1)
  return (await counted.newest()) ?? { day: dateAndTimeOf(yesterday).date, received: 0, answered: 0 }
}
