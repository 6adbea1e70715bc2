/** The units in which the law counts: 日 are natural days, 工作日 only where it says so. */
export const periodUnits = { naturalDays: '日', workingDays: '个工作日', hours: '小时' } as const

/** How long something may take. The day, or the hour, in which it begins does not count. */
export interface Period {
  count: number
  unit: keyof typeof periodUnits
}

/** What is promised counts in these alone: only they can be extended, and stand still. */
export type NaturalDays = Period & { unit: 'naturalDays' }

export const naturalDays = (count: number): NaturalDays => ({ count, unit: 'naturalDays' })
export const workingDays = (count: number): Period => ({ count, unit: 'workingDays' })

export const hours = (count: number): Period => ({ count, unit: 'hours' })

/** `5 日`, `2 个工作日`. */
export const periodWords = ({ count, unit }: Period): string => `${count} ${periodUnits[unit]}`

/** As documents write it: `5日`. */
export const periodOnPaper = ({ count, unit }: Period): string => `${count}${periodUnits[unit]}`

/** Natural days that may be chosen. */
export const dayChoices = <Count extends number>(...counts: Count[]): Record<Count, string> =>
  Object.fromEntries(counts.map((count) => [count, periodWords(naturalDays(count))])) as Record<Count, string>
