import { faults } from '../../../fault'
import { isDocument } from '../../ejson'
import { dayOfYear, fromIsoWeek, isoDayOfWeek, isoWeek, isoWeekYear, week } from './calendar'
import { formatDate, readDate } from './date-text'
import { offsetAt, momentOf } from './time-zone'
import {
  asString,
  asWhole,
  isMissing,
  namedArguments,
  typeOf,
  type Evaluate,
  type Operator,
  type Operators,
} from './operator'

function asDate(value: unknown): Date {
  if (value instanceof Date) return value
  throw faults.badRequest(`can't convert from BSON type ${typeOf(value)} to Date`)
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
      const zone = parts['timezone'] ? parts['timezone'](scope) : 'UTC'
      if (isMissing(date) || isMissing(zone)) return null
      const time = asDate(date).getTime()
      return read(new Date(time + offsetAt(asString(zone, name), time)))
    }
  }

const $dateToString: Operator = (operand, compile, name) => {
  const parts = namedArguments(operand, compile, name, ['date'], ['format', 'timezone', 'onNull'])
  return (scope) => {
    const date = parts['date']?.(scope)
    if (isMissing(date)) return parts['onNull'] ? parts['onNull'](scope) : null
    const zone = parts['timezone'] ? parts['timezone'](scope) : 'UTC'
    const format = parts['format'] ? parts['format'](scope) : '%Y-%m-%dT%H:%M:%S.%LZ'
    if (isMissing(zone) || isMissing(format)) return null
    const moment = asDate(date)
    const offset = offsetAt(asString(zone, name), moment.getTime())
    return formatDate(moment, offset, asString(format, name))
  }
}

const $dateFromString: Operator = (operand, compile, name) => {
  const optional = ['format', 'timezone', 'onError', 'onNull']
  const parts = namedArguments(operand, compile, name, ['dateString'], optional)
  return (scope) => {
    const text = parts['dateString']?.(scope)
    const zone = parts['timezone'] ? parts['timezone'](scope) : undefined
    if (isMissing(text)) return parts['onNull'] ? parts['onNull'](scope) : null
    if (zone === null) return null
    const format = parts['format'] ? asString(parts['format'](scope), name) : undefined
    const date =
      typeof text === 'string' ? readDate(text, format, zone === undefined ? zone : asString(zone, name)) : undefined
    if (date) return date
    if (parts['onError']) return parts['onError'](scope)
    throw faults.badRequest('$dateFromString: the text is not a date of this format')
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
    const day = byWeek
      ? fromIsoWeek(number('isoWeekYear', 1970), number('isoWeek', 1), number('isoDayOfWeek', 1))
      : new Date(0).setUTCFullYear(number('year', 1970), number('month', 1) - 1, number('day', 1))
    const local = new Date(day).setUTCHours(
      number('hour', 0),
      number('minute', 0),
      number('second', 0),
      number('millisecond', 0),
    )
    return new Date(momentOf(local, asString(values['timezone'] ?? 'UTC', name)))
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
