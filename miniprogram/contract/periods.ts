/** The units in which the law counts: 日 are natural days, 工作日 only where it says so. */
export const periodUnits = { naturalDays: '日', workingDays: '个工作日', hours: '小时' } as const

/** How long something may take. The day, or the hour, in which it begins does not count. */
export interface Period {
  count: number
  unit: keyof typeof periodUnits
}
