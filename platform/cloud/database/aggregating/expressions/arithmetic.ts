import { faults } from '../../../fault'
import { asMoment, asNumber, asWhole, isMissing, taking, typeOf, unlessNull, type Operators } from './operator'

const rounded = (change: (value: number) => number) =>
  unlessNull(1, 1, ([value], name) => change(asNumber(value, name)))

/** A number above zero, or an error in MongoDB's words. */
function positive(value: unknown, name: string): number {
  const number = asNumber(value, name)
  if (number <= 0) throw faults.badRequest(`${name}'s argument must be a positive number`)
  return number
}

function add(args: unknown[], name: string): unknown {
  if (args.some(isMissing)) return null
  const dates = args.filter((each) => each instanceof Date)
  if (dates.length > 1) throw faults.badRequest('only one date allowed in an $add expression')
  const total = args.reduce<number>((sum, each) => {
    if (each instanceof Date) return sum + each.getTime()
    if (typeof each === 'number') return sum + each
    throw faults.badRequest(`${name} only supports numeric or date types, not ${typeOf(each)}`)
  }, 0)
  return dates.length ? asMoment(total, name) : total
}

function subtract([from, what]: unknown[], name: string): unknown {
  if (from instanceof Date && what instanceof Date) return from.getTime() - what.getTime()
  if (from instanceof Date && typeof what === 'number') return asMoment(from.getTime() - what, name)
  if (typeof from === 'number' && typeof what === 'number') return from - what
  throw faults.badRequest(`can't $subtract ${typeOf(what)} from ${typeOf(from)}`)
}

/** Rounds to a decimal place as MongoDB does: at fifteen digits, and a half to the even neighbour. */
const toPlace =
  (change: (value: number) => number) =>
  (args: unknown[], name: string): unknown => {
    if (args.some(isMissing)) return null
    const number = asNumber(args[0], name)
    const digits = args.length > 1 ? asWhole(args[1], name) : 0
    if (digits < -20 || digits > 100) throw faults.badRequest(`${name} needs a place between -20 and 100`)
    // A whole number may have more than fifteen digits.
    if (!Number.isFinite(number) || (Number.isInteger(number) && digits >= 0)) return number
    return shift(change(shift(number, digits)), -digits)
  }

/** Moves the decimal point in the written number: multiplying would add a digit of its own. */
function shift(value: number, places: number): number {
  const [digits, exponent = '0'] = value.toExponential(14).split('e')
  return Number(`${digits}e${Number(exponent) + places}`)
}

function halfToEven(value: number): number {
  const below = Math.floor(value)
  if (value - below !== 0.5) return Math.round(value)
  return below % 2 === 0 ? below : below + 1
}

export const arithmetic: Operators = {
  $abs: rounded(Math.abs),
  $ceil: rounded(Math.ceil),
  $floor: rounded(Math.floor),
  $exp: rounded(Math.exp),
  $ln: unlessNull(1, 1, ([value], name) => Math.log(positive(value, name))),
  $log10: unlessNull(1, 1, ([value], name) => Math.log10(positive(value, name))),
  $log: unlessNull(2, 2, ([value, base], name) => {
    if (base === 1) throw faults.badRequest(`${name}'s base must be a positive number not equal to 1`)
    return Math.log(positive(value, name)) / Math.log(positive(base, name))
  }),
  $sqrt: unlessNull(1, 1, ([value], name) => {
    const number = asNumber(value, name)
    if (number < 0) throw faults.badRequest("$sqrt's argument must be greater than or equal to 0")
    return Math.sqrt(number)
  }),
  $pow: unlessNull(2, 2, ([base, exponent], name) => {
    const [number, power] = [asNumber(base, name), asNumber(exponent, name)]
    if (number === 0 && power < 0) throw faults.badRequest('$pow cannot take a base of 0 and a negative exponent')
    return number ** power
  }),
  $add: taking(0, Infinity, add),
  $multiply: unlessNull(0, Infinity, (args, name) =>
    args.reduce<number>((product, each) => product * asNumber(each, name), 1),
  ),
  $subtract: unlessNull(2, 2, subtract),
  $divide: unlessNull(2, 2, ([value, divisor], name) => {
    const [number, by] = [asNumber(value, name), asNumber(divisor, name)]
    if (by === 0) throw faults.badRequest("can't $divide by zero")
    return number / by
  }),
  $mod: unlessNull(2, 2, ([value, divisor], name) => {
    const [number, by] = [asNumber(value, name), asNumber(divisor, name)]
    if (by === 0) throw faults.badRequest("can't $mod by zero")
    return number % by
  }),
  $round: taking(1, 2, toPlace(halfToEven)),
  $trunc: taking(1, 2, toPlace(Math.trunc)),
}
