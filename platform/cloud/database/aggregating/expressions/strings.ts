import { faults } from '../../../fault'
import { compare } from '../../matching/order'
import {
  asIndex,
  asString,
  asWhole,
  isMissing,
  namedArguments,
  taking,
  typeOf,
  unlessNull,
  type Operator,
  type Operators,
} from './operator'

/** Code points, which is what MongoDB counts. */
const charactersOf = (text: string): string[] => Array.from(text)

const blanks = '\0 \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a'

/** Text of what has an obvious one; null and missing are empty. */
function textOf(value: unknown, name: string): string {
  if (isMissing(value)) return ''
  if (value instanceof Date) return value.toISOString()
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  throw faults.badRequest(`can't convert from BSON type ${typeOf(value)} to String in ${name}`)
}

function substrBytes([value, from, count]: unknown[], name: string): string {
  const bytes = Buffer.from(textOf(value, name))
  const [start, length] = [asIndex(from, name), asWhole(count, name)]
  const end = length < 0 ? bytes.length : Math.min(bytes.length, start + length)
  // A byte of the form 10xxxxxx continues a character.
  const splits = [start, end].some((at) => ((bytes[at] ?? 0) & 0xc0) === 0x80)
  if (splits) throw faults.badRequest(`${name}: Invalid range, a UTF-8 character would be cut`)
  return bytes.subarray(start, end).toString()
}

function substrCharacters([value, ...rest]: unknown[], name: string): string {
  const [start = 0, length = 0] = rest.map((each) => asIndex(each, name))
  return charactersOf(textOf(value, name))
    .slice(start, start + length)
    .join('')
}

/** Where one text stands in another, counted in whatever `split` makes of a text. */
const indexIn = (split: (text: string) => (string | number)[]) =>
  taking(2, 4, ([text, wanted, ...bounds], name) => {
    if (isMissing(text)) return null
    const whole = split(asString(text, name))
    const part = split(asString(wanted, name))
    const [from = 0, to = whole.length] = bounds.map((each) => asIndex(each, name))
    for (let i = from; i + part.length <= Math.min(to, whole.length); i++) {
      if (part.every((each, offset) => whole[i + offset] === each)) return i
    }
    return -1
  })

const trimmed =
  (atStart: boolean, atEnd: boolean): Operator =>
  (operand, compile, name) => {
    const { input, chars } = namedArguments(operand, compile, name, ['input'], ['chars'])
    return (scope) => {
      const text = input?.(scope)
      const given = chars ? chars(scope) : blanks
      if (isMissing(text) || isMissing(given)) return null
      const [letters, out] = [charactersOf(asString(text, name)), new Set(asString(given, name))]
      const isKept = (letter: string) => !out.has(letter)
      const first = atStart ? letters.findIndex(isKept) : 0
      const last = atEnd ? letters.findLastIndex(isKept) : letters.length - 1
      return first < 0 ? '' : letters.slice(first, last + 1).join('')
    }
  }

const replaced =
  (replace: (text: string, find: string, by: string) => string): Operator =>
  (operand, compile, name) => {
    const parts = namedArguments(operand, compile, name, ['input', 'find', 'replacement'])
    return (scope) => {
      const values = ['input', 'find', 'replacement'].map((part) => parts[part]?.(scope))
      if (values.some(isMissing)) return null
      const [text = '', find = '', by = ''] = values.map((each) => asString(each, name))
      return replace(text, find, by)
    }
  }

const $regexMatch: Operator = (operand, compile, name) => {
  const { input, regex, options } = namedArguments(operand, compile, name, ['input', 'regex'], ['options'])
  return (scope) => {
    const [text, pattern] = [input?.(scope), regex?.(scope)]
    if (isMissing(text) || isMissing(pattern)) return false
    return readRegex(pattern, asString(options?.(scope) ?? '', name), name).test(asString(text, name))
  }
}

function readRegex(pattern: unknown, options: string, name: string): RegExp {
  if (!/^[ims]*$/.test(options)) throw faults.unsupported(`regular expression options '${options}' in ${name}`)
  if (pattern instanceof RegExp && pattern.flags && options) {
    throw faults.badRequest(`${name} has options in 'regex' and in 'options'`)
  }
  if (pattern instanceof RegExp) return new RegExp(pattern, options || pattern.flags)
  try {
    return new RegExp(asString(pattern, name), options)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw faults.badRequest(`Invalid regular expression in ${name}`)
  }
}

const latin = (text: string) => text.replace(/[a-z]/g, (letter) => letter.toUpperCase())

export const strings: Operators = {
  $concat: unlessNull(0, Infinity, (args) => {
    const stranger = args.find((each) => typeof each !== 'string')
    if (stranger !== undefined) throw faults.badRequest(`$concat only supports strings, not ${typeOf(stranger)}`)
    return args.join('')
  }),
  $indexOfBytes: indexIn((text) => [...Buffer.from(text)]),
  $indexOfCP: indexIn(charactersOf),
  $split: unlessNull(2, 2, ([text, by], name) => {
    if (by === '') throw faults.badRequest('$split requires a non-empty separator')
    return asString(text, name).split(asString(by, name))
  }),
  $strLenBytes: taking(1, 1, ([text], name) => Buffer.byteLength(asString(text, name))),
  $strLenCP: taking(1, 1, ([text], name) => charactersOf(asString(text, name)).length),
  $strcasecmp: taking(2, 2, ([a, b], name) => {
    return compare(latin(textOf(a, name)), latin(textOf(b, name)))
  }),
  $substr: taking(3, 3, substrBytes),
  $substrBytes: taking(3, 3, substrBytes),
  $substrCP: taking(3, 3, substrCharacters),
  $toLower: taking(1, 1, ([text], name) => textOf(text, name).replace(/[A-Z]/g, (letter) => letter.toLowerCase())),
  $toUpper: taking(1, 1, ([text], name) => latin(textOf(text, name))),
  $trim: trimmed(true, true),
  $ltrim: trimmed(true, false),
  $rtrim: trimmed(false, true),
  $replaceOne: replaced((text, find, by) => text.replace(find, () => by)),
  $replaceAll: replaced((text, find, by) => text.replaceAll(find, () => by)),
  $regexMatch,
}
