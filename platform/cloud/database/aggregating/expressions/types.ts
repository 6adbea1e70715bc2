import { faults } from '../../../fault'
import { isTrue, taking, typeOf, unlessNull, type Operators } from './operator'

const failed = (value: unknown, to: string) =>
  faults.badRequest(`Failed to convert: unsupported conversion from ${typeOf(value)} to ${to}`)

function toNumber(value: unknown, to: string): number {
  if (typeof value === 'number') return value
  if (typeof value === 'boolean') return Number(value)
  if (value instanceof Date && to !== 'int') return value.getTime()
  const readable = typeof value === 'string' && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(value)
  if (!readable) throw failed(value, to)
  return Number(value)
}

function toWhole(value: unknown, to: 'int' | 'long', most: number): number {
  const number = Math.trunc(toNumber(value, to))
  if (typeof value === 'string' && !/^[+-]?\d+$/.test(value)) throw failed(value, to)
  if (!(number >= -most && number < most)) throw faults.badRequest(`Conversion would overflow target type in $to ${to}`)
  return number
}

function toDate(value: unknown): Date {
  if (value instanceof Date) return value
  const date = typeof value === 'number' || typeof value === 'string' ? new Date(value) : undefined
  if (!date || Number.isNaN(date.getTime())) throw failed(value, 'date')
  return date
}

function toText(value: unknown): string {
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw failed(value, 'string')
}

export const types: Operators = {
  $isNumber: taking(1, 1, ([value]) => typeof value === 'number'),
  $type: taking(1, 1, ([value]) => typeOf(value)),
  $toBool: unlessNull(1, 1, ([value]) => isTrue(value)),
  $toDate: unlessNull(1, 1, ([value]) => toDate(value)),
  $toDouble: unlessNull(1, 1, ([value]) => toNumber(value, 'double')),
  $toInt: unlessNull(1, 1, ([value]) => toWhole(value, 'int', 2 ** 31)),
  $toLong: unlessNull(1, 1, ([value]) => toWhole(value, 'long', 2 ** 63)),
  $toString: unlessNull(1, 1, ([value]) => toText(value)),
}
