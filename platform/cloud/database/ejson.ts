import { faults } from '../fault'

/** A stored document, or any object of a query or an update. */
export type Document = Record<string, unknown>

export const isDocument = (value: unknown): value is Document =>
  value !== null &&
  typeof value === 'object' &&
  !Array.isArray(value) &&
  !(value instanceof Date) &&
  !(value instanceof RegExp)

const regexOptions = /^[imsu]*$/

/** One wrapper of canonical EJSON to its value. `$tcb_server_date` is the server's clock plus an offset in ms. */
const readers: Record<string, (operand: unknown, now: number) => unknown> = {
  $date: (operand) => new Date(isDocument(operand) ? Number(operand['$numberLong']) : String(operand)),
  $numberInt: (operand) => Number(operand),
  $numberLong: (operand) => Number(operand),
  $numberDouble: (operand) => Number(operand),
  $oid: (operand) => String(operand),
  $tcb_server_date: (operand, now) => new Date(now + offsetOf(operand)),
  $regularExpression: (operand) => regexOf(operand),
}

const offsetOf = (operand: unknown) => (isDocument(operand) && Number(unwrap(operand['offset'], 0))) || 0

function regexOf(operand: unknown): RegExp {
  if (!isDocument(operand)) throw faults.invalid('$regularExpression needs a pattern')
  const { pattern, options = '' } = operand
  if (typeof pattern !== 'string' || typeof options !== 'string') throw faults.invalid('$regularExpression needs texts')
  if (!regexOptions.test(options)) throw faults.unsupported(`regular expression options '${options}'`)
  return new RegExp(pattern, options)
}

/** `now` is one moment for the whole of a document. */
function unwrap(value: unknown, now: number): unknown {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map((inner) => unwrap(inner, now))
  const result: Document = {}
  for (const [key, inner] of Object.entries(value)) {
    const read = key.startsWith('$') && Object.hasOwn(readers, key) ? readers[key] : undefined
    if (read) return read(inner, now)
    if (key === '__proto__') throw faults.invalid("a field may not be named '__proto__'")
    result[key] = unwrap(inner, now)
  }
  return result
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
