import { faults } from '../../../fault'
import { isDocument } from '../../ejson'
import { dayOfYear, fromIsoWeek, isoDayOfWeek, isoWeek, isoWeekYear, week } from './calendar'
import { formatDate, readDate } from './date-text'
import { momentOf, readZone, utc, type Zone } from './time-zone'
import {
  asMoment,
  asString,
  asWhole,
  isMissing,
  namedArguments,
  typeOf,
  type Evaluate,
  type Operator,
  type Operators,
  type Scope,
} from './operator'

function asDate(value: unknown, name: string): Date {
  if (value instanceof Date) return value
  throw faults.badRequest(`${name} can't convert from BSON type ${typeOf(value)} to Date`)
}

/** UTC where no zone is asked for; nothing where it is asked for and null. */
function zoneOf(timezone: Evaluate | undefined, scope: Scope, name: string): Zone | undefined {
  if (!timezone) return utc
  const zone = timezone(scope)
  return isMissing(zone) ? undefined : readZone(zone, name)
}

/** One part of a date, in UTC or in the zone of `{ date, timezone }`. */
const part =
  (read: (local: Date) => number): Operator =>
  (operand, compile, name) => {
    const inZone = isDocument(operand) && 'date' in operand
    const alone = Array.isArray(operand) && operand.length === 1 ? operand[0] : operand
    const parts: Record<string, Evaluate> = inZone
      ? namedArguments(operand, compile, name, ['date'], ['timezone'])
      : { date: compile(alone) }
    return (scope) => {
      const date = parts['date']?.(scope)
      const zone = zoneOf(parts['timezone'], scope, name)
      if (isMissing(date) || !zone) return null
      const time = asDate(date, name).getTime()
      return read(new Date(time + zone(time)))
    }
  }

const $dateToString: Operator = (operand, compile, name) => {
  const parts = namedArguments(operand, compile, name, ['date'], ['format', 'timezone', 'onNull'])
  return (scope) => {
    const date = parts['date']?.(scope)
    if (isMissing(date)) return parts['onNull'] ? parts['onNull'](scope) : null
    const zone = zoneOf(parts['timezone'], scope, name)
    // The Z says UTC.
    const format = parts['format'] ? parts['format'](scope) : `%Y-%m-%dT%H:%M:%S.%L${zone === utc ? 'Z' : ''}`
    if (!zone || isMissing(format)) return null
    const moment = asDate(date, name)
    return formatDate(moment, zone(moment.getTime()), asString(format, name))
  }
}

const $dateFromString: Operator = (operand, compile, name) => {
  const optional = ['format', 'timezone', 'onError', 'onNull']
  const parts = namedArguments(operand, compile, name, ['dateString'], optional)
  return (scope) => {
    const text = parts['dateString']?.(scope)
    const zone = zoneOf(parts['timezone'], scope, name)
    const format = parts['format']?.(scope)
    if (isMissing(text)) return parts['onNull'] ? parts['onNull'](scope) : null
    if (!zone || (parts['format'] && isMissing(format))) return null
    const form = parts['format'] ? asString(format, name) : undefined
    const date = typeof text === 'string' ? readDate(text, form, parts['timezone'] && zone) : undefined
    if (date) return date
    if (parts['onError']) return parts['onError'](scope)
    throw faults.badRequest('$dateFromString: this is not the text of a date of this format')
  }
}

const calendarParts = ['year', 'month', 'day']
const weekParts = ['isoWeekYear', 'isoWeek', 'isoDayOfWeek']
const clockParts = ['hour', 'minute', 'second', 'millisecond', 'timezone']

const $dateFromParts: Operator = (operand, compile, name) => {
  const byWeek = isDocument(operand) && 'isoWeekYear' in operand
  const [first = '', ...rest] = byWeek ? weekParts : calendarParts
  const parts = namedArguments(operand, compile, name, [first], [...rest, ...clockParts])
  return (scope) => {
    const values = Object.fromEntries(Object.entries(parts).map(([part, value]) => [part, value(scope)]))
    if (Object.values(values).some(isMissing)) return null
    const number = (part: string, fallback: number) => asWhole(values[part] ?? fallback, `${part} in ${name}`)
    const year = number(first, 0)
    if (year < 1 || year > 9999) throw faults.badRequest(`'${first}' in ${name} must be within 1 and 9999`)
    const day = byWeek
      ? fromIsoWeek(year, number('isoWeek', 1), number('isoDayOfWeek', 1))
      : new Date(0).setUTCFullYear(year, number('month', 1) - 1, number('day', 1))
    const local = new Date(day).setUTCHours(
      number('hour', 0),
      number('minute', 0),
      number('second', 0),
      number('millisecond', 0),
    )
    return asMoment(momentOf(local, 'timezone' in values ? readZone(values['timezone'], name) : utc), name)
  }
}

export const dates: Operators = {
  $year: part((local) => local.getUTCFullYear()),
  $month: part((local) => local.getUTCMonth() + 1),
  $dayOfMonth: part((local) => local.getUTCDate()),
  $hour: part((local) => local.getUTCHours()),
  $minute: part((local) => local.getUTCMinutes()),
  $second: part((local) => local.getUTCSeconds()),
  $millisecond: part((local) => local.getUTCMilliseconds()),
  $dayOfWeek: part((local) => local.getUTCDay() + 1),
  $dayOfYear: part(dayOfYear),
  $week: part(week),
  $isoDayOfWeek: part(isoDayOfWeek),
  $isoWeek: part(isoWeek),
  $isoWeekYear: part(isoWeekYear),
  $dateToString,
  $dateFromString,
  $dateFromParts,
}
