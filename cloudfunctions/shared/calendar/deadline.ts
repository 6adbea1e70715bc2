import { dayNumber, endOfDay } from '../../../miniprogram/contract/moments'
import type { Period } from '../../../miniprogram/contract/periods'
import type { Calendar, Day } from './calendar'

interface Deadline {
  dueAt: Date
  /** The year whose arrangement of holidays may still move it: until that is published the date is provisional. */
  awaits?: number
}

const hour = 3_600_000

/**
 * When a period that began at `from` ends. The day it began does not count; its last day ends at 24:00, and natural
 * days that end on a rest day end on the next working day; hours count through (民法典 第二百零一、二百零三条).
 */
export function deadline(from: Date, { count, unit }: Period, calendar: Calendar): Deadline {
  if (unit === 'hours') return { dueAt: new Date(from.getTime() + count * hour) }
  const met: Day[] = []
  const works = (number: number): boolean => {
    const day = calendar.day(number)
    met.push(day)
    return (day.kind === 'unknown' ? day.likely : day.kind) === 'working'
  }
  const began = dayNumber(from)
  const end = unit === 'workingDays' ? nthWorkingDay(began, count, works) : firstWorkingDay(began + count, works)
  const unknown = met.find((day) => day.kind === 'unknown')
  return { dueAt: endOfDay(end), ...(unknown && { awaits: unknown.awaits }) }
}

function firstWorkingDay(from: number, works: (number: number) => boolean): number {
  let day = from
  while (!works(day)) day++
  return day
}

function nthWorkingDay(after: number, count: number, works: (number: number) => boolean): number {
  let day = after
  for (let left = count; left > 0;) if (works(++day)) left--
  return day
}
