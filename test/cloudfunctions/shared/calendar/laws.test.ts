import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { deadline } from '../../../../cloudfunctions/shared/calendar/deadline'
import { publishedCalendar } from '../../../../cloudfunctions/shared/calendar/published'
import { dayNumber } from '../../../../miniprogram/contract/moments'
import type { Period } from '../../../../miniprogram/contract/periods'

/** Published years, the edge of the known, and years nobody knows yet. */
const moments = fc.date({ min: new Date('2004-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
const dayPeriods = fc.record({
  count: fc.integer({ min: 1, max: 90 }),
  unit: fc.constantFrom<Period['unit']>('naturalDays', 'workingDays'),
})
const periods = fc.record({
  count: fc.integer({ min: 1, max: 90 }),
  unit: fc.constantFrom<Period['unit']>('naturalDays', 'workingDays', 'hours'),
})
const dueOf = (from: Date, period: Period) => deadline(from, period, publishedCalendar).dueAt
/** As it is known, or as it is likely. */
function kindOf(number: number): 'working' | 'rest' {
  const day = publishedCalendar.day(number)
  return day.kind === 'unknown' ? day.likely : day.kind
}

describe('a deadline, whatever it begins with', () => {
  it('never comes before the counted days are over', () => {
    fc.assert(
      fc.property(moments, dayPeriods, (from, period) => {
        expect(dayNumber(dueOf(from, period)) - dayNumber(from)).toBeGreaterThanOrEqual(period.count)
      }),
    )
  })

  it('never falls on a rest day, and between its last counted day and its end lie rest days only', () => {
    fc.assert(
      fc.property(moments, dayPeriods, (from, period) => {
        const end = dayNumber(dueOf(from, period))
        expect(kindOf(end)).toBe('working')
        if (period.unit === 'workingDays') return
        for (let day = dayNumber(from) + period.count; day < end; day++) expect(kindOf(day)).toBe('rest')
      }),
    )
  })

  it('has as many working days after its first day as were asked for', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 90 }), (from, count) => {
        const end = dayNumber(dueOf(from, { count, unit: 'workingDays' }))
        let working = 0
        for (let day = dayNumber(from) + 1; day <= end; day++) if (kindOf(day) === 'working') working++
        expect(working).toBe(count)
      }),
    )
  })

  it('is provisional exactly when a day that decides it is unknown', () => {
    fc.assert(
      fc.property(moments, dayPeriods, (from, period) => {
        const { dueAt, awaits } = deadline(from, period, publishedCalendar)
        const first = dayNumber(from) + (period.unit === 'workingDays' ? 1 : period.count)
        const days = Array.from({ length: dayNumber(dueAt) - first + 1 }, (_, i) => publishedCalendar.day(first + i))
        expect(awaits !== undefined).toBe(days.some(({ kind }) => kind === 'unknown'))
      }),
    )
  })

  it('never comes earlier for a later start or a longer period', () => {
    fc.assert(
      fc.property(moments, moments, periods, fc.integer({ min: 0, max: 30 }), (one, other, period, more) => {
        const [earlier, later] = one < other ? [one, other] : [other, one]
        expect(dueOf(earlier, period).getTime()).toBeLessThanOrEqual(dueOf(later, period).getTime())
        const longer = { ...period, count: period.count + more }
        expect(dueOf(one, period).getTime()).toBeLessThanOrEqual(dueOf(one, longer).getTime())
      }),
    )
  })

  it('ends with a day in China, whatever the hour it begins', () => {
    fc.assert(
      fc.property(moments, dayPeriods, (from, period) => {
        expect((dueOf(from, period).getTime() + 8 * 3_600_000 + 1) % 86_400_000).toBe(0)
      }),
    )
  })
})

it('is the same whatever the zone of the process, also where clocks change', () => {
  const root = join(__dirname, '../../../..')
  const program = `
    const { deadline } = require('./cloudfunctions/shared/calendar/deadline')
    const { publishedCalendar } = require('./cloudfunctions/shared/calendar/published')
    for (let at = Date.UTC(2024, 0, 1); at < Date.UTC(2028, 2, 31); at += 86_400_000 + 3_540_000)
      for (const unit of ['naturalDays', 'workingDays', 'hours'])
        console.log(JSON.stringify(deadline(new Date(at), { count: 15, unit }, publishedCalendar)))`
  const [here, ...elsewhere] = ['Asia/Shanghai', 'UTC', 'America/New_York', 'Europe/Berlin', 'Pacific/Apia'].map(
    (TZ) => {
      const { stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '-e', program], {
        cwd: root,
        env: { ...process.env, TZ },
      })
      expect(stderr.toString()).toBe('')
      return stdout.toString()
    },
  )
  expect(here?.split('\n').length).toBeGreaterThan(4000)
  for (const table of elsewhere) expect(table).toBe(here)
})
