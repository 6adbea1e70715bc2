import { faults } from '../../../fault'
import { readDate } from './date-text'
import { isTrue, taking, typeOf, unlessNull, type Operators } from './operator'

const failed = (value: unknown, name: string) =>
  faults.badRequest(`${name}: this value of type ${typeOf(value)} cannot be converted`)

function toNumber(value: unknown, name: string): number {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return Number(value)
  if (value instanceof Date && name !== '$toInt') return value.getTime()
  const readable = typeof value === 'string' && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value)
  if (!readable) throw failed(value, name)
  return Number(value)
}

function toWhole(value: unknown, name: string, most: number): number {
  const number = Math.trunc(toNumber(value, name))
  if (typeof value === 'string' && !/^[+-]?\d+$/.test(value)) throw failed(value, name)
  if (!(number >= -most && number < most)) throw faults.badRequest(`${name}: the number is too large`)
  return number
}

function toDate(value: unknown, name: string): Date {
  if (value instanceof Date) return value
  const date = typeof value === 'number' ? new Date(value) : typeof value === 'string' ? readDate(value) : undefined
  if (!date || Number.isNaN(date.getTime())) throw failed(value, name)
  return date
}

function toText(value: unknown, name: string): string {
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw failed(value, name)
}

export const types: Operators = {
  $isNumber: taking(1, 1, ([value]) => typeof value === 'number'),
  $type: taking(1, 1, ([value]) => typeOf(value)),
  $toBool: unlessNull(1, 1, ([value]) => isTrue(value)),
  $toDate: unlessNull(1, 1, ([value], name) => toDate(value, name)),
  $toDouble: unlessNull(1, 1, ([value], name) => toNumber(value, name)),
  $toInt: unlessNull(1, 1, ([value], name) => toWhole(value, name, 2 ** 31)),
  $toLong: unlessNull(1, 1, ([value], name) => toWhole(value, name, 2 ** 63)),
  $toString: unlessNull(1, 1, ([value], name) => toText(value, name)),
}
