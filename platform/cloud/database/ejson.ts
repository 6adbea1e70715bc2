import { faults } from '../fault'

/** A stored document, or any object of a query or an update. */
export type Document = Record<string, unknown>

export const isDocument = (value: unknown): value is Document =>
  value !== null &&
  typeof value === 'object' &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp)

const invalid = (wrapper: string) => faults.invalid(`${wrapper} with a value that is none`)

/** One wrapper of canonical EJSON to its value; `now` is the server's clock in ms. */
type Read = (operand: unknown, now: number) => unknown
const readers = new Map<string, Read>([
  ['$date', dateOf],
  ['$numberInt', numberOf('$numberInt', /^-?\d{1,10}$/)],
  ['$numberLong', numberOf('$numberLong', /^-?\d{1,19}$/)],
  ['$numberDouble', numberOf('$numberDouble', /^(-?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?|-?Infinity|NaN)$/i)],
  ['$oid', oidOf],
  ['$tcb_server_date', (operand, now) => new Date(now + offsetOf(operand))],
  ['$regularExpression', regexOf],
])
/** Types that are not kept here. */
const unknownTypes = [
  '$numberDecimal',
  '$binary',
  '$uuid',
  '$timestamp',
  '$symbol',
  '$code',
  '$dbPointer',
  '$undefined',
].concat('$minKey', '$maxKey')
for (const name of unknownTypes) {
  readers.set(name, () => {
    throw faults.unsupported(`the type ${name}`)
  })
}

function numberOf(wrapper: string, form: RegExp): Read {
  return (operand) => {
    if (typeof operand !== 'string' || !form.test(operand)) throw invalid(wrapper)
    return Number(operand)
  }
}

function dateOf(operand: unknown): Date {
  const { $numberLong: text } = isDocument(operand) ? operand : {}
  const ms = typeof text === 'string' && /^-?\d+$/.test(text) ? Number(text) : operand
  const date = new Date(typeof ms === 'number' || typeof ms === 'string' ? ms : NaN)
  if (Number.isNaN(date.getTime())) throw invalid('$date')
  return date
}

function oidOf(operand: unknown): string {
  if (typeof operand !== 'string' || !/^[0-9a-f]{24}$/i.test(operand)) throw invalid('$oid')
  return operand
}

function offsetOf(operand: unknown): number {
  const { offset = 0, ...others } = isDocument(operand) ? operand : { none: true }
  const value = unwrap(offset, 0)
  if (typeof value !== 'number' || !Number.isFinite(value) || Object.keys(others).length) {
    throw invalid('$tcb_server_date')
  }
  return value
}

function regexOf(operand: unknown): RegExp {
  const { pattern, options = '' } = isDocument(operand) ? operand : {}
  if (typeof pattern !== 'string' || typeof options !== 'string') throw invalid('$regularExpression')
  return regexFrom(pattern, options)
}

/** The error does not quote the pattern, as the engine's would: it may be personal. */
export function regexFrom(pattern: string, options: string): RegExp {
  if (!/^[imsu]*$/.test(options)) throw faults.unsupported(`regular expression options '${options}'`)
  try {
    return new RegExp(pattern, options)
  } catch {
    throw faults.badRequest('Regular expression is invalid')
  }
}

/** `{ $regex, $options }` with the expression ready; whatever stands beside it stays. */
function withRegex({ $regex, $options = '', ...others }: Document): Document {
  if ($regex instanceof RegExp && !$regex.flags) return withRegex({ ...others, $regex: $regex.source, $options })
  if (typeof $regex !== 'string' || typeof $options !== 'string') {
    throw faults.badRequest('$options needs a $regex without options of its own')
  }
  return { ...others, $regex: regexFrom($regex, $options) }
}

/** `now` is one moment for the whole of a document. */
function unwrap(value: unknown, now: number): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((inner) => unwrap(inner, now))
  const result: Document = {}
  const entries = Object.entries(value)
  for (const [key, inner] of entries) {
    const read = key.startsWith('$') ? readers.get(key) : undefined
    if (read && entries.length > 1) throw faults.invalid(`${key} beside other fields`)
    if (read) return read(inner, now)
    if (key === '__proto__') throw faults.invalid("a field may not be named '__proto__'")
    result[key] = unwrap(inner, now)
  }
  return typeof result['$options'] === 'string' || typeof result['$regex'] === 'string' ? withRegex(result) : result
}

function wrap(value: unknown): unknown {
  if (value instanceof Date) return { $date: { $numberLong: String(value.getTime()) } }
  if (value instanceof RegExp) return { $regularExpression: { pattern: value.source, options: value.flags } }
  if (typeof value === 'number' && !Number.isFinite(value)) return { $numberDouble: String(value) }
  if (Array.isArray(value)) return value.map(wrap)
  if (!isDocument(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, wrap(inner)]])),
  )
}

/** What is stored is what goes over the wire: plain JSON with wrappers only where JSON has no word. */
export const toText = (document: Document): string => JSON.stringify(wrap(document))

/** The error does not quote the text, as the parser's would: it may be personal. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw error instanceof SyntaxError ? faults.invalid('a document or query is not JSON') : error
  }
}

export function fromText(text: string): Document {
  const value = unwrap(parsed(text), Date.now())
  if (!isDocument(value)) throw faults.invalid('an object was expected')
  return value
}

/** Any value of the wire: an operand may stand alone. */
export const valueFromText = (text: string): unknown => unwrap(parsed(text), Date.now())

/** The same value, sharing nothing that could be changed. */
export function copyOf<Value>(value: Value): Value
export function copyOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copyOf)
  if (value instanceof Date) return new Date(value)
  if (!isDocument(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copyOf(inner)]))
}
