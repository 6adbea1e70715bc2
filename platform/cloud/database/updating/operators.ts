import { faults } from '../../fault'
import { copyOf, isDocument } from '../ejson'
import { compare } from '../matching/order'
import type { Steps } from './paths'
import { typeName } from './type-name'

/** From what stands there, or undefined, to what shall stand there. */
export type Change = (before: unknown, steps: Steps) => unknown

/** Reads an operand once, and refuses what cannot be meant, before any document is changed. */
export type Operator = (operand: unknown, path: string) => Change

const numeric =
  (name: string, change: (before: number | undefined, operand: number) => number): Operator =>
  (operand) => {
    if (typeof operand !== 'number') throw faults.badRequest(`Cannot apply ${name} with a non-numeric argument`)
    return (before, steps) => change(numberIn(before, name, steps), operand)
  }

function numberIn(before: unknown, name: string, steps: Steps): number | undefined {
  if (before === undefined || typeof before === 'number') return before
  throw notNumber(before, name, steps)
}

const notNumber = (before: unknown, name: string, steps: Steps) =>
  faults.badRequest(`Cannot apply ${name} to a value of non-numeric type {${steps.at(-1)}: ${typeName(before)}}`)

const bitwise: Record<string, (a: bigint, b: bigint) => bigint> = {
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
}

const $bit: Operator = (operand) => {
  const format = '{$bit: {field: {and/or/xor: #}}'
  if (!isDocument(operand)) {
    const type = typeName(operand)
    throw faults.badRequest(
      `The $bit modifier is not compatible with a ${type}. You must pass in an embedded document: ${format}`,
    )
  }
  const steps = Object.entries(operand).map(([name, value]) => bitStep(name, value))
  if (!steps.length) {
    throw faults.badRequest(`You must pass in at least one bitwise operation. The format is: ${format}`)
  }
  return (before = 0, place) => {
    if (!Number.isInteger(before)) throw notNumber(before, '$bit', place)
    // Whole numbers have 64 bits there, not the 32 of this language's own operators.
    return Number(steps.reduce((value, step) => step(value), BigInt(before as number)))
  }
}

function bitStep(name: string, value: unknown): (before: bigint) => bigint {
  const work = Object.hasOwn(bitwise, name) ? bitwise[name] : undefined
  if (!work) {
    throw faults.badRequest(
      `The $bit modifier only supports 'and', 'or', and 'xor', not '${name}' which is an unknown operator`,
    )
  }
  if (!Number.isInteger(value)) {
    throw faults.badRequest(
      `The $bit modifier field must be an Integer(32/64 bit); a '${typeName(value)}' is not supported here`,
    )
  }
  return (before) => work(before, BigInt(value as number))
}

/** Keeps the first or the last in BSON's order. */
const chosen =
  (sign: 1 | -1): Operator =>
  (operand) =>
  (before) =>
    before === undefined || compare(operand, before) * sign > 0 ? copyOf(operand) : before

/** Operators that make the value of a field from the one before. */
export const fieldOperators = {
  $set: (operand) => () => copyOf(operand),
  $inc: numeric('$inc', (before = 0, operand) => before + operand),
  $mul: numeric('$mul', (before, operand) => (before === undefined ? 0 : before * operand)),
  $min: chosen(-1),
  $max: chosen(1),
  $bit,
} satisfies Record<string, Operator>
