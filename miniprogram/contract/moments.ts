/** Dates as people read them, always at +08:00 and without Intl, which phones may lack. */
const offset = 8 * 3_600_000
const day = 24 * 3_600_000
const weekdays = ['周日', '周一', '周二', '周三', '周四', '周五', '周六']
const two = (value: number) => String(value).padStart(2, '0')

function local(at: string | Date): Date {
  return new Date(new Date(at).getTime() + offset)
}

/** `11月24日 周二 15:20`, with the year when it is not `now`'s. */
export function momentOf(at: string | Date, now: Date = new Date()): string {
  const time = local(at)
  return `${dayOf(at, now)} ${weekdays[time.getUTCDay()]} ${two(time.getUTCHours())}:${two(time.getUTCMinutes())}`
}

/** `11月24日`, with the year when it is not `now`'s. */
export function dayOf(at: string | Date, now: Date = new Date()): string {
  const time = local(at)
  const year = time.getUTCFullYear() === local(now).getUTCFullYear() ? '' : `${time.getUTCFullYear()}年`
  return `${year}${time.getUTCMonth() + 1}月${time.getUTCDate()}日`
}

const dayNumber = (time: string | Date) => Math.floor(local(time).getTime() / day)

/** Whole calendar days from `now`'s day to `at`'s: 0 is today, less has passed. */
export function daysUntil(at: string | Date, now: Date = new Date()): number {
  return dayNumber(at) - dayNumber(now)
}

/** `20261124`. */
export function dateDigits(at: Date): string {
  const time = local(at)
  return `${time.getUTCFullYear()}${two(time.getUTCMonth() + 1)}${two(time.getUTCDate())}`
}

/** The parts that a person chooses: `2026-11-24` and `15:20`. */
export function dateAndTimeOf(at: string | Date): { date: string; time: string } {
  const [date = '', clock = ''] = local(at).toISOString().split('T')
  return { date, time: clock.slice(0, 5) }
}

/** The moment that a person chose, as ISO 8601. */
export function momentAt(date: string, time: string): string {
  return new Date(Date.parse(`${date}T${time}:00Z`) - offset).toISOString()
}

/**
 * The last millisecond of the n-th natural day after `from`; the day itself does not count (民法典 第二百零一条).
 * A last day that is a holiday is not moved here: the promise is then earlier than the law asks, never later.
 */
export function endOfDayAfter(from: Date, naturalDays: number): Date {
  const startOfDay = Math.floor((from.getTime() + offset) / day) * day - offset
  return new Date(startOfDay + (naturalDays + 1) * day - 1)
}
