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
  const full = dateOf(at)
  return local(at).getUTCFullYear() === local(now).getUTCFullYear() ? full.slice(full.indexOf('年') + 1) : full
}

/** `2026年11月24日`, for words that may be read in another year. */
export function dateOf(at: string | Date): string {
  const time = local(at)
  return `${time.getUTCFullYear()}年${time.getUTCMonth() + 1}月${time.getUTCDate()}日`
}

/** Which day a moment lies in: whole days since 1 January 1970. */
export const dayNumber = (at: string | Date): number => Math.floor(local(at).getTime() / day)

/** The last millisecond of a day. */
export const endOfDay = (number: number): Date => new Date((number + 1) * day - offset - 1)

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
