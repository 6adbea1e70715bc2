import { calendarOf } from '../../../../cloudfunctions/shared/calendar/calendar'
import { deadline } from '../../../../cloudfunctions/shared/calendar/deadline'
import { publishedCalendar } from '../../../../cloudfunctions/shared/calendar/published'
import { dateAndTimeOf, dayNumber } from '../../../../miniprogram/contract/moments'
import type { Period } from '../../../../miniprogram/contract/periods'
import { nothingPublished, publishedUpTo } from '../../../support/calendars'

const calendar = publishedUpTo(2026)

const naturalDays = (count: number): Period => ({ count, unit: 'naturalDays' })
const workingDays = (count: number): Period => ({ count, unit: 'workingDays' })
const hours = (count: number): Period => ({ count, unit: 'hours' })

/** At ten in the morning, China time, unless told. */
const at = (date: string, time = '10:00') => new Date(`${date}T${time}:00+08:00`)
function lastDay(from: Date, period: Period, by = calendar): string {
  const { dueAt, awaits } = deadline(from, period, by)
  const { date } = dateAndTimeOf(dueAt)
  return awaits === undefined ? date : `预计 ${date}, awaits ${awaits}`
}

describe('a day', () => {
  it.each([
    ['an ordinary Wednesday', '2026-03-11', 'working'],
    ['an ordinary Saturday', '2026-03-14', 'rest'],
    ['an ordinary Sunday', '2026-03-15', 'rest'],
    ['Spring Festival’s Monday', '2026-02-16', 'rest'],
    ['the make-up Saturday before it', '2026-02-14', 'working'],
    ['the make-up Saturday after it', '2026-02-28', 'working'],
    ['the make-up Sunday of New Year', '2026-01-04', 'working'],
    ['National Day of 2025, with Mid-Autumn, to its eighth day', '2025-10-08', 'rest'],
    ['the make-up Sunday before it', '2025-09-28', 'working'],
    ['the make-up Saturday after it', '2025-10-11', 'working'],
    ['a leap day that is a Thursday', '2024-02-29', 'working'],
    ['a Monday of a year that is not published', '2028-02-28', 'unknown'],
    ['the leap day of a year that is not published', '2028-02-29', 'unknown'],
    ['a Saturday of a year that is not published, which may be a make-up day', '2027-09-25', 'unknown'],
    ['New Year’s Day of a year that is not published: the law names it', '2027-01-01', 'rest'],
    ['National Day of a year that is not published', '2027-10-01', 'rest'],
    ['the last Monday before a year that is not published: New Year may reach back to it', '2026-12-28', 'unknown'],
    ['Christmas Eve before it: New Year never reached back so far', '2026-12-24', 'working'],
  ])('%s, %s, is %s', (_, date, kind) => {
    expect(calendar.day(dayNumber(at(date))).kind).toBe(kind)
  })

  it('at the end of December follows what the next year’s arrangement says of it', () => {
    // The holiday of New Year 2019 began on 30 December; the Saturday before was worked.
    const asPublished = ['2018-12-29', '2018-12-31'].map((date) => publishedCalendar.day(dayNumber(at(date))).kind)
    expect(asPublished).toEqual(['working', 'rest'])
  })
})

describe('the calendar', () => {
  it('knows the years whose National Day is in the library’s table', () => {
    expect(publishedUpTo(2025).lastYear).toBe(2025)
    expect(publishedCalendar.lastYear).toBeGreaterThanOrEqual(2026)
    expect(nothingPublished.lastYear).toBe(0)
  })

  it('does not take a year for published because the neighbour’s arrangement names a day of it', () => {
    const reachingBack = calendarOf({ holidays: { '2027-10-01': '国庆节', '2026-12-31': '元旦' }, workdays: {} })
    expect(reachingBack.day(dayNumber(at('2026-12-31')))).toEqual({ kind: 'rest' })
    expect(reachingBack.day(dayNumber(at('2026-06-10')))).toMatchObject({ kind: 'unknown', awaits: 2026 })
  })
})

describe('natural days', () => {
  it.each([
    ['do not count the day on which they begin', at('2026-03-10'), 1, '2026-03-11'],
    ['begun in the last second of a day', at('2026-03-10', '23:59'), 1, '2026-03-11'],
    ['begun in the first minute of the next', at('2026-03-11', '00:00'), 1, '2026-03-12'],
    ['count rest days within them', at('2026-03-12'), 15, '2026-03-27'],
    ['that end on a Saturday end on Monday', at('2026-03-06'), 15, '2026-03-23'],
    ['that end on a make-up Saturday end there', at('2026-01-30'), 15, '2026-02-14'],
    ['that end within Spring Festival end after it', at('2026-02-01'), 15, '2026-02-24'],
    ['that end within National Day end after it', at('2025-09-20'), 15, '2025-10-09'],
    ['that end on 1 May end after the holiday, not on its make-up day', at('2026-04-16'), 15, '2026-05-06'],
    ['that end on the make-up Sunday of New Year end there', at('2025-12-20'), 15, '2026-01-04'],
    ['across a leap day', at('2024-02-20'), 15, '2024-03-06'],
    ['across the same days of another year', at('2023-02-20'), 15, '2023-03-07'],
    ['across the end of a month with 31 days', at('2026-08-25'), 15, '2026-09-09'],
    ['sixty of them', at('2026-03-02'), 60, '2026-05-06'],
  ])('%s', (_, from, count, last) => {
    expect(lastDay(from, naturalDays(count))).toBe(last)
  })

  it('last until the last millisecond of their day in China', () => {
    expect(deadline(at('2026-03-12'), naturalDays(15), calendar).dueAt.toISOString()).toBe('2026-03-27T15:59:59.999Z')
  })
})

describe('working days', () => {
  it.each([
    ['leave out a weekend', at('2026-03-12'), 5, '2026-03-19'],
    ['count a make-up Saturday', at('2026-02-11'), 5, '2026-02-25'],
    ['count both make-up days around National Day', at('2025-09-26'), 6, '2025-10-11'],
    ['begun on a holiday, begin after it', at('2026-10-03'), 1, '2026-10-08'],
    ['across the end of a year', at('2025-12-30'), 3, '2026-01-05'],
    ['across a leap day', at('2024-02-28'), 2, '2024-03-01'],
  ])('%s', (_, from, count, last) => {
    expect(lastDay(from, workingDays(count))).toBe(last)
  })
})

describe('hours', () => {
  it.each([
    ['through a holiday and out of it', at('2026-02-16', '15:20'), 24, '2026-02-17T15:20:00+08:00'],
    [
      'over the end of a year that is followed by an unknown one',
      at('2026-12-31', '20:00'),
      24,
      '2027-01-01T20:00:00+08:00',
    ],
    ['over a leap day', at('2028-02-28', '20:00'), 48, '2028-03-01T20:00:00+08:00'],
  ])('run %s, and are never provisional', (_, from, count, end) => {
    expect(deadline(from, hours(count), calendar)).toEqual({ dueAt: new Date(end) })
  })
})

describe('a period that ends in a year whose holidays are not published', () => {
  it.each([
    ['natural days into January', at('2026-11-26'), naturalDays(60), '预计 2027-01-25, awaits 2027'],
    [
      'natural days that end on 1 January, a rest day by law',
      at('2026-12-17'),
      naturalDays(15),
      '预计 2027-01-04, awaits 2027',
    ],
    [
      'natural days that end in the last week before it',
      at('2026-12-14'),
      naturalDays(15),
      '预计 2026-12-29, awaits 2027',
    ],
    ['working days that reach it', at('2026-12-24'), workingDays(5), '预计 2026-12-31, awaits 2027'],
    ['the leap day of 2028', at('2028-02-14'), naturalDays(15), '预计 2028-02-29, awaits 2028'],
    ['the working day after that leap day', at('2028-02-29'), workingDays(1), '预计 2028-03-01, awaits 2028'],
  ])('%s is provisional', (_, from, period, last) => {
    expect(lastDay(from, period)).toBe(last)
  })

  it('is not provisional when it only passes such days and ends before them', () => {
    expect(lastDay(at('2026-12-09'), naturalDays(15))).toBe('2026-12-24')
    expect(lastDay(at('2026-12-17'), workingDays(5))).toBe('2026-12-24')
  })

  it('is certain, and may be another day, once they are published', () => {
    const from = at('2026-02-01')
    expect(lastDay(from, naturalDays(15), publishedUpTo(2025))).toBe('预计 2026-02-16, awaits 2026')
    expect(lastDay(from, naturalDays(15), publishedUpTo(2026))).toBe('2026-02-24')
  })

  it('awaits the first such year, then the next', () => {
    const long = workingDays(300)
    expect(lastDay(at('2025-11-03'), long, publishedUpTo(2024))).toMatch(/awaits 2025$/)
    expect(lastDay(at('2025-11-03'), long, publishedUpTo(2025))).toMatch(/awaits 2026$/)
    expect(lastDay(at('2025-11-03'), long, publishedUpTo(2026))).toMatch(/awaits 2027$/)
  })
})
