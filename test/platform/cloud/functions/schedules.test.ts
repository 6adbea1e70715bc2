import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Cron } from 'croner'
import { readConfig } from '../../../../platform/cloud/functions/config'
import { minutesEastOfUtc } from '../../../../platform/cloud/functions/schedule'

const folder = mkdtempSync(path.join(os.tmpdir(), 'schedules-'))
const file = path.join(folder, 'odd', 'config.json')
mkdirSync(path.dirname(file))
afterAll(() => rmSync(folder, { recursive: true }))

function read(config: string, name = 'nightly') {
  writeFileSync(file, JSON.stringify({ triggers: [{ name, type: 'timer', config }] }))
  return readConfig(file).triggers[0]?.config ?? ''
}

/** When a timer runs after that moment, as the timers read a schedule. */
const runs = (config: string, after: string, count = 3) =>
  new Cron(read(config), { paused: true, utcOffset: minutesEastOfUtc })
    .nextRuns(count, new Date(after))
    .map((time) => time.toISOString())

describe('a schedule of WeChat’s runs when WeChat would run it', () => {
  it.each([
    ['a daily hour at +08:00', '0 0 2 * * * *', ['2030-01-01T18:00', '2030-01-02T18:00', '2030-01-03T18:00']],
    ['every five seconds', '*/5 * * * * * *', ['2030-01-01T00:00:05', '2030-01-01T00:00:10', '2030-01-01T00:00:15']],
    ['from minute 5 on every 25', '0 5/25 * * * * *', ['2030-01-01T00:05', '2030-01-01T00:30', '2030-01-01T00:55']],
    ['from noon on every six hours', '0 0 12/6 * * * *', ['2030-01-01T04:00', '2030-01-01T10:00', '2030-01-02T04:00']],
    ['some of a range', '0 0 8-10/2,20 * * * *', ['2030-01-01T02:00', '2030-01-01T12:00', '2030-01-02T00:00']],
    ['Sunday as 0', '0 0 8 * * 0 *', ['2030-01-06T00:00', '2030-01-13T00:00', '2030-01-20T00:00']],
    ['Saturday as 6', '0 0 9 * * 6 *', ['2030-01-05T01:00', '2030-01-12T01:00', '2030-01-19T01:00']],
    ['weekdays by name', '0 15 10 * * MON-FRI *', ['2030-01-01T02:15', '2030-01-02T02:15', '2030-01-03T02:15']],
    ['months by name', '0 0 8 1 FEB,APR * *', ['2030-02-01T00:00', '2030-04-01T00:00', '2031-02-01T00:00']],
    ['from a named month on', '0 0 8 1 FEB/5 * *', ['2030-02-01T00:00', '2030-07-01T00:00', '2030-12-01T00:00']],
    ['a day or a weekday', '0 0 9 3 * WED *', ['2030-01-02T01:00', '2030-01-03T01:00', '2030-01-09T01:00']],
    ['the leap day', '0 0 9 29 2 * *', ['2032-02-29T01:00', '2036-02-29T01:00', '2040-02-29T01:00']],
    [
      'every other year from one on',
      '0 0 9 1 1 * 2031/2',
      ['2031-01-01T01:00', '2033-01-01T01:00', '2035-01-01T01:00'],
    ],
    ['the last year', '0 0 9 1 1 * 2099', ['2099-01-01T01:00']],
    ['the whole of the years', '0 0 9 1 1 * 1970-2099', ['2030-01-01T01:00', '2031-01-01T01:00', '2032-01-01T01:00']],
    [
      'the last of a field with a step',
      '0 59/7 9 1 1 * *',
      ['2030-01-01T01:59', '2031-01-01T01:59', '2032-01-01T01:59'],
    ],
    ['more spaces', ' 0  0 2 * *\t* * ', ['2030-01-01T18:00', '2030-01-02T18:00', '2030-01-03T18:00']],
  ])('%s', (_, config, times) => {
    const whole = times.map((time) => `${time.length === 16 ? `${time}:00` : time}.000Z`)
    expect(runs(config, '2030-01-01T00:00:00Z')).toEqual(whole)
  })
})

describe('a schedule that WeChat does not know is refused with its field', () => {
  it.each([
    ['60 * * * * * *', 'second'],
    ['-1 * * * * * *', 'second'],
    ['0 60 * * * * *', 'minute'],
    ['0 5,60 * * * * *', 'minute'],
    ['0 5- * * * * *', 'minute'],
    ['0 , * * * * *', 'minute'],
    ['0 5//2 * * * * *', 'minute'],
    ['0 */0 * * * * *', 'minute'],
    ['0 5/2/3 * * * * *', 'minute'],
    ['0 1-2-3 * * * * *', 'minute'],
    ['0 */60 * * * * *', 'minute'],
    ['0 9-5 * * * * *', 'minute'],
    ['0 1.5 * * * * *', 'minute'],
    ['0 0 24 * * * *', 'hour'],
    ['0 0 MON * * * *', 'hour'],
    ['0 0 0 0 * * *', 'day'],
    ['0 0 0 32 * * *', 'day'],
    ['0 0 0 L * * *', 'day'],
    ['0 0 0 15W * * *', 'day'],
    ['0 0 0 LW * * *', 'day'],
    ['0 0 0 ? * * *', 'day'],
    ['0 0 0 * 0 * *', 'month'],
    ['0 0 0 * 13 * *', 'month'],
    ['0 0 0 * MON * *', 'month'],
    ['0 0 0 * JANUARY * *', 'month'],
    ['0 0 0 * * 7 *', 'weekday'],
    ['0 0 0 * * MON#2 *', 'weekday'],
    ['0 0 0 * * 5L *', 'weekday'],
    ['0 0 0 * * ? *', 'weekday'],
    ['0 0 0 * * +MON *', 'weekday'],
    ['0 0 0 * * FRI-SUN *', 'weekday'],
    ['0 0 0 * * * 1969', 'year'],
    ['0 0 0 * * * 2100', 'year'],
    ['0 0 0 * * * 30', 'year'],
  ])('%s: %s', (config, field) => {
    expect(() => read(config)).toThrow(`${file}: trigger nightly: the ${field} `)
  })

  it.each(['0 0 2 * * *', '@daily', '', '0 0 2 * * * * *', '2030-01-01T00:00:00'])('%s: not seven fields', (config) => {
    expect(() => read(config)).toThrow('odd/config.json: trigger nightly: needs seven fields, second to year')
  })
})

test.each(['0 0 0 31 2 * *', '0 0 0 30 FEB * *', '0 0 0 31 4,6,9,11 * *', '0 0 0 1 1 * 2000', '0 0 0 29 2 * 2099'])(
  'a schedule that never comes again is refused: %s',
  (config) => {
    expect(() => read(config)).toThrow('odd/config.json: trigger nightly: this time never comes again')
  },
)

describe('the name of a trigger', () => {
  it.each(['a', 'Nightly', 'remind-2_days', 'n'.repeat(60)])('may be %s', (name) => {
    expect(() => read('0 0 2 * * * *', name)).not.toThrow()
  })
  it.each(['', '2days', '_a', '-a', 'a b', '每天', 'a.b', 'n'.repeat(61), 'a\n'])('may not be %j', (name) => {
    expect(() => read('0 0 2 * * * *', name)).toThrow(
      'odd/config.json: a trigger’s name begins with a letter and has at most 60 letters, digits, - and _',
    )
  })
})
