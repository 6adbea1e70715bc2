import { faults } from '../../../fault'
import { dayOfYear, isoDayOfWeek, isoWeek, isoWeekYear, week } from './calendar'
import { momentOf, readZone, utc, type Zone } from './time-zone'

const padded = (digits: number, part: (local: Date) => number) => (local: Date) =>
  String(part(local)).padStart(digits, '0')

/** What each letter of a format stands for; the date was moved to its zone before. */
const written: Record<string, (local: Date, offset: number) => string> = {
  Y: padded(4, (local) => local.getUTCFullYear()),
  m: padded(2, (local) => local.getUTCMonth() + 1),
  d: padded(2, (local) => local.getUTCDate()),
  H: padded(2, (local) => local.getUTCHours()),
  M: padded(2, (local) => local.getUTCMinutes()),
  S: padded(2, (local) => local.getUTCSeconds()),
  L: padded(3, (local) => local.getUTCMilliseconds()),
  j: padded(3, dayOfYear),
  w: (local) => String(local.getUTCDay() + 1),
  U: padded(2, week),
  G: padded(4, isoWeekYear),
  V: padded(2, isoWeek),
  u: (local) => String(isoDayOfWeek(local)),
  z: (_, offset) => offsetText(offset),
  Z: (_, offset) => String(offset / 60_000),
  '%': () => '%',
}

function offsetText(offset: number): string {
  const minutes = Math.abs(offset / 60_000)
  const parts = [Math.floor(minutes / 60), minutes % 60]
  return (offset < 0 ? '-' : '+') + parts.map((part) => String(part).padStart(2, '0')).join('')
}

/** `%Y-%m-%d` and the like of a date as the clocks of a zone show it. */
export function formatDate(date: Date, offset: number, format: string): string {
  const local = new Date(date.getTime() + offset)
  return format.replace(/%(.?)/g, (_, letter: string) => {
    const write = Object.hasOwn(written, letter) ? written[letter] : undefined
    if (!write) throw faults.badRequest(`Invalid format character '%${letter}' in the format of $dateToString`)
    return write(local, offset)
  })
}

const readable: Record<string, string> = {
  Y: '(?<year>\\d{4})',
  m: '(?<month>\\d{1,2})',
  d: '(?<day>\\d{1,2})',
  H: '(?<hour>\\d{1,2})',
  M: '(?<minute>\\d{1,2})',
  S: '(?<second>\\d{1,2})',
  L: '(?<ms>\\d{1,3})',
  z: '(?<zone>Z|[+-]\\d\\d:?(?:\\d\\d)?)',
  '%': '%',
}
const isoForm =
  /^(?<year>\d{4})-(?<month>\d\d)-(?<day>\d\d)(?:[T ](?<hour>\d\d):(?<minute>\d\d)(?::(?<second>\d\d)(?:\.(?<ms>\d{1,3})\d*)?)?)?\s*(?<zone>Z|[+-]\d\d:?(?:\d\d)?)?$/

function patternOf(format: string): RegExp {
  const parts = format.split(/(%.?)/).map((part) => {
    if (!part.startsWith('%')) return part.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
    const letter = part.slice(1)
    if (!Object.hasOwn(readable, letter)) throw faults.unsupported(`%${letter} in the format of $dateFromString`)
    return readable[letter]
  })
  return new RegExp(`^${parts.join('')}$`)
}

/** Reads a date; nothing when the text is none. A zone in the text and one beside it exclude each other. */
export function readDate(text: string, format?: string, zone?: Zone): Date | undefined {
  const parts = (format === undefined ? isoForm : patternOf(format)).exec(text)?.groups
  if (!parts || (parts['zone'] && zone)) return undefined
  const numbers = [parts['year'], parts['month'] ?? '1', parts['day'] ?? '1', parts['hour'], parts['minute']]
  const [year = 1970, month = 1, day = 1, hour = 0, minute = 0] = numbers.map((part) => Number(part ?? 0))
  const local = Date.UTC(year, month - 1, day, hour, minute, Number(parts['second'] ?? 0), fraction(parts['ms']))
  const named = new Date(local)
  if (named.getUTCMonth() !== month - 1 || named.getUTCDate() !== day || hour > 23 || minute > 59) return undefined
  const given = (parts['zone'] ?? 'Z') === 'Z' ? undefined : readZone(parts['zone'], '$dateFromString')
  return new Date(momentOf(local, given ?? zone ?? utc))
}

const fraction = (digits = '0') => Number(digits.padEnd(3, '0'))
