import type { Condition } from './planner'
import { directed, encode, typeByte, type IndexField } from './keys'

/** Keys from `low` up to, not including, `high`. */
export interface KeyRange {
  low: Buffer
  high: Buffer
}

const beyondAll = Buffer.from([255, 255, 255])

/** The first key after every key that starts with these bytes. */
function after(prefix: Buffer): Buffer {
  let last = prefix.length - 1
  while (last >= 0 && prefix[last] === 255) last--
  if (last < 0) return beyondAll
  const next = Buffer.from(prefix.subarray(0, last + 1))
  next.writeUInt8(next.readUInt8(last) + 1, last)
  return next
}

export function rangesOf(prefixes: Buffer[], field: IndexField | undefined, comparing: Condition[]): KeyRange[] {
  const first = comparing[0]
  if (!field || !first) return prefixes.map((prefix) => ({ low: prefix, high: after(prefix) }))
  const type = directed(typeByte(first.operand), field.direction)
  // NaN lies at the beginning of the numbers and is neither more nor less than any.
  const beside = typeof first.operand === 'number' ? directed(encode(NaN), field.direction) : undefined
  let low = beside && field.direction > 0 ? after(beside) : type
  let high = beside && field.direction < 0 ? beside : after(type)
  for (const { operator, operand } of comparing) {
    const key = directed(encode(operand), field.direction)
    const inclusive = operator.endsWith('e')
    const fromBelow = operator.startsWith('$g') === field.direction > 0
    if (fromBelow) low = larger(low, inclusive ? key : after(key))
    else high = smaller(high, inclusive ? after(key) : key)
  }
  return prefixes.map((prefix) => ({ low: Buffer.concat([prefix, low]), high: Buffer.concat([prefix, high]) }))
}

const larger = (a: Buffer, b: Buffer) => (a.compare(b) > 0 ? a : b)
const smaller = (a: Buffer, b: Buffer) => (a.compare(b) < 0 ? a : b)
