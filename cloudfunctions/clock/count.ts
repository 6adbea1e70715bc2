import { dateAndTimeOf, dayNumber, endOfDay } from '../../miniprogram/contract/moments'
import type { PetitionStatus } from '../../miniprogram/contract/petition/statuses'
import type { ClockContext } from './context'

const answered: PetitionStatus[] = ['REPLIED', 'RATED', 'REVIEWING', 'CLOSED']
/** Fewer than this many ratings say more of single people than of the department. */
const fewestRatings = 20

/** So that nobody learns of single cases from one day to the next. */
const rounded = (count: number): number => Math.floor(count / 10) * 10

/** The public totals up to yesterday's end, once a day. */
export async function count(_nothing: unknown, { petitions, figures, command: _, now }: ClockContext): Promise<void> {
  const end = endOfDay(dayNumber(now()) - 1)
  const day = dateAndTimeOf(end).date
  if ((await figures.newest())?.day === day) return
  const before = { order: _.lt(end.toISOString()) }
  const [received, closed, rated, good] = await Promise.all([
    petitions.count(before),
    petitions.count({ ...before, status: _.in(answered) }),
    petitions.count({ ...before, satisfaction: _.in(['GOOD', 'FAIR', 'BAD']) }),
    petitions.count({ ...before, satisfaction: _.in(['GOOD', 'FAIR']) }),
  ])
  const satisfied = rated < fewestRatings ? {} : { satisfied: Math.round((100 * good) / rated) }
  await figures.add({ day, received: rounded(received), answered: rounded(closed), ...satisfied })
}
