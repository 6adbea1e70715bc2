import { faults } from '../../../fault'
import { asString } from './operator'

/** How far a zone is ahead of UTC at a moment, in ms. */
export type Zone = (time: number) => number

export const utc: Zone = () => 0

const offsetForm = /^([+-])(\d\d):?(\d\d)?$/
const utcNames = /^(Etc\/)?(UTC|GMT)$/

/** Reads `+08:00`, `+0800`, `+08`, `UTC` or `Asia/Shanghai`; an error names the operator that was given it. */
export function readZone(value: unknown, operator: string): Zone {
  const name = asString(value, `timezone of ${operator}`)
  const [, sign, hours, minutes = '0'] = offsetForm.exec(name) ?? []
  const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000
  if (offset === 0 || utcNames.test(name)) return utc
  if (sign) return () => offset
  const format = formatOf(name)
  if (!format) throw faults.badRequest(`${operator}: unrecognized time zone identifier`)
  return (time) => localOf(format, time) - Math.floor(time / 1000) * 1000
}

function localOf(format: Intl.DateTimeFormat, time: number): number {
  const parts = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, Number(value)]))
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  return Date.UTC(year, month - 1, day, hour, minute, second)
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat | undefined {
  const known = formats.get(timeZone)
  if (known) return known
  const [calendar, clock] = ['numeric', '2-digit'] as const
  try {
    const made = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: calendar,
      month: calendar,
      day: calendar,
      hour: clock,
      minute: clock,
      second: clock,
    })
    formats.set(timeZone, made)
    return made
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** The moment at which a zone's clocks show what UTC's show at `local`. */
export const momentOf = (local: number, zone: Zone): number => local - zone(local - zone(local))
