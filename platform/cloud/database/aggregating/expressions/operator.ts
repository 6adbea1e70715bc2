import { faults } from '../../../fault'
import { isDocument, type Document } from '../../ejson'

/** What an expression can see: the document it is about and the variables around it. */
export interface Scope {
  document: unknown
  variables: Readonly<Record<string, unknown>>
}

export type Evaluate = (scope: Scope) => unknown
export interface Compile {
  (expression: unknown): Evaluate
  /** For expressions within which these variables are bound as well. */
  with(names: readonly string[]): Compile
}
/** Reads the operand once and returns what is then done for each document. */
export type Operator = (operand: unknown, compile: Compile, name: string) => Evaluate
export type Operators = Record<string, Operator>

/** The same scope with variables of its own; whoever binds CURRENT says what field paths speak of. */
export const bind = ({ document, variables }: Scope, own: Readonly<Record<string, unknown>>): Scope => ({
  document: Object.hasOwn(own, 'CURRENT') ? own['CURRENT'] : document,
  variables: { ...variables, ...own },
})

/** Names with a capital are the system's; only CURRENT may be bound anew. */
export function asVariable(name: unknown, operator: string): string {
  if (typeof name === 'string' && (name === 'CURRENT' || /^[a-z\u0080-\uffff][\w\u0080-\uffff]*$/.test(name)))
    return name
  throw faults.badRequest(`'${String(name)}' is not a valid name for a variable in ${operator}`)
}

export const isMissing = (value: unknown): value is null | undefined => value === null || value === undefined

/** Everything but false, null, a missing field and 0. */
export const isTrue = (value: unknown) => !isMissing(value) && value !== false && value !== 0

const mostInt = 2 ** 31

/** What MongoDB calls the type of a value. */
export function typeOf(value: unknown): string {
  if (value === undefined) return 'missing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  if (value instanceof Date) return 'date'
  if (value instanceof RegExp) return 'regex'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value !== 'number') return typeof value
  if (!Number.isSafeInteger(value)) return 'double'
  return value >= -mostInt && value < mostInt ? 'int' : 'long'
}

type Values = (args: unknown[], name: string) => unknown

/** An operator of so many arguments; a single one may stand without its array. */
export const taking =
  (least: number, most: number, evaluate: Values): Operator =>
  (operand, compile, name) => {
    const parts = Array.isArray(operand) ? operand : [operand]
    if (parts.length < least || parts.length > most) {
      const wanted = least === most ? `exactly ${least}` : `between ${least} and ${most}`
      throw faults.badRequest(`Expression ${name} takes ${wanted} arguments. ${parts.length} were passed in.`)
    }
    const args = parts.map(compile)
    return (scope) =>
      evaluate(
        args.map((arg) => arg(scope)),
        name,
      )
  }

/** The same where an argument that is null or missing makes the answer null. */
export const unlessNull = (least: number, most: number, evaluate: Values): Operator =>
  taking(least, most, (args, name) => (args.some(isMissing) ? null : evaluate(args, name)))

/** The operand as named arguments, each an expression; a name not known is refused. */
export function namedArguments(
  operand: unknown,
  compile: Compile,
  name: string,
  required: readonly string[],
  optional: readonly string[] = [],
): Record<string, Evaluate> {
  const parts = namedParts(operand, name, required, optional)
  return Object.fromEntries(Object.entries(parts).map(([part, expression]) => [part, compile(expression)]))
}

export function namedParts(
  operand: unknown,
  name: string,
  required: readonly string[],
  optional: readonly string[] = [],
): Document {
  if (!isDocument(operand)) throw faults.badRequest(`${name} only supports an object as its argument`)
  const stranger = Object.keys(operand).find((part) => !required.includes(part) && !optional.includes(part))
  if (stranger !== undefined) throw faults.badRequest(`Unrecognized parameter to ${name}: ${stranger}`)
  const lacking = required.find((part) => !(part in operand))
  if (lacking !== undefined) throw faults.badRequest(`Missing '${lacking}' parameter to ${name}`)
  return operand
}

export function asNumber(value: unknown, name: string): number {
  if (typeof value !== 'number') throw faults.badRequest(`${name} only supports numeric types, not ${typeOf(value)}`)
  return value
}

export function asWhole(value: unknown, name: string): number {
  if (!Number.isInteger(value)) throw faults.badRequest(`${name} needs an integer, not ${typeOf(value)}`)
  return value as number
}

export function asIndex(value: unknown, name: string): number {
  const index = asWhole(value, name)
  if (index < 0) throw faults.badRequest(`${name} needs an index that is not negative`)
  return index
}

export function asArray(value: unknown, name: string): unknown[] {
  if (!Array.isArray(value)) throw faults.badRequest(`${name} needs an array, not ${typeOf(value)}`)
  return value as unknown[]
}

/** The date of a moment, unless no calendar has it. */
export function asMoment(time: number, name: string): Date {
  const date = new Date(Math.round(time))
  if (Number.isNaN(date.getTime())) throw faults.badRequest(`${name}: date overflow`)
  return date
}

export function asString(value: unknown, name: string): string {
  if (typeof value !== 'string') throw faults.badRequest(`${name} needs a string, not ${typeOf(value)}`)
  return value
}
