const dayMs = 86_400_000

const startOfYear = (year: number) => new Date(0).setUTCFullYear(year, 0, 1)

export const dayOfYear = (date: Date) => Math.floor((date.getTime() - startOfYear(date.getUTCFullYear())) / dayMs) + 1

/** 1 is Monday. */
export const isoDayOfWeek = (date: Date) => date.getUTCDay() || 7

/** Weeks begin on Sunday; what comes before the year's first is week 0. */
export const week = (date: Date) => Math.floor((dayOfYear(date) + 6 - date.getUTCDay()) / 7)

/** The Thursday of a week decides to which year it belongs. */
const thursday = (date: Date) => new Date(date.getTime() + (4 - isoDayOfWeek(date)) * dayMs)

export const isoWeekYear = (date: Date) => thursday(date).getUTCFullYear()

export const isoWeek = (date: Date) => Math.floor((dayOfYear(thursday(date)) - 1) / 7) + 1

/** Midnight of a day named by ISO week; days and weeks beyond the year run on. */
export function fromIsoWeek(year: number, isoWeek: number, day: number): number {
  const fourth = new Date(startOfYear(year) + 3 * dayMs)
  return fourth.getTime() + (1 - isoDayOfWeek(fourth) + (isoWeek - 1) * 7 + day - 1) * dayMs
}
