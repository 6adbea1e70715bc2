import { faults } from '../../../fault'
import { isDocument, type Document } from '../../ejson'
import { arithmetic } from './arithmetic'
import { arrays } from './arrays'
import { conditions } from './conditions'
import { dates } from './dates'
import { objects } from './objects'
import type { Compile, Evaluate, Operators, Scope } from './operator'
import { sets } from './sets'
import { strings } from './strings'
import { summaries } from './summaries'
import { types } from './types'

const literal: Operators = { $literal: (operand) => () => operand }
const operators: Operators = {
  ...literal,
  ...arithmetic,
  ...arrays,
  ...conditions,
  ...dates,
  ...objects,
  ...sets,
  ...strings,
  ...summaries,
  ...types,
}

const systemVariables = ['ROOT', 'CURRENT', 'NOW', 'REMOVE']

/**
 * Reads an expression once; what it returns is asked for each document.
 * Refuses an operator or a variable that is not known by its name, whether or not it would ever be reached.
 */
export const compile = (expression: unknown, variables: readonly string[] = []): Evaluate =>
  compilerOf([...systemVariables, ...variables])(expression)

function compilerOf(variables: readonly string[]): Compile {
  const compiler: Compile = (expression) => read(expression, compiler, variables)
  compiler.with = (names) => compilerOf([...variables, ...names])
  return compiler
}

function read(expression: unknown, compiler: Compile, variables: readonly string[]): Evaluate {
  // What was read before, with the variables of its pipeline: no text of the wire can be a function.
  if (typeof expression === 'function') return expression as Evaluate
  if (typeof expression === 'string' && expression.startsWith('$$')) return variable(expression.slice(2), variables)
  if (typeof expression === 'string' && expression.startsWith('$')) return field(expression.slice(1))
  if (Array.isArray(expression)) return list(expression.map((each) => compiler(each)))
  if (!isDocument(expression)) return () => expression
  const names = Object.keys(expression)
  if (!names.some((name) => name.startsWith('$'))) return object(expression, compiler)
  const [name = ''] = names
  if (names.length > 1) throw faults.badRequest(`an expression must have exactly one operator, not ${names.join(', ')}`)
  const operator = Object.hasOwn(operators, name) ? operators[name] : undefined
  if (!operator) throw faults.unsupported(`expression operator ${name}`)
  return operator(expression[name], compiler, name)
}

/** The scope of a document, with the variables every expression has. */
export function scopeOf(document: unknown, variables: Readonly<Record<string, unknown>> = {}): Scope {
  return { document, variables: { NOW: new Date(), ...variables, ROOT: document } }
}

function field(path: string): Evaluate {
  const parts = readPath(path)
  return ({ document }) => valueAt(document, parts, 0)
}

function readPath(path: string): string[] {
  const parts = path.split('.')
  if (parts.includes('')) throw faults.badRequest(`FieldPath '${path}' has an empty part`)
  const operator = parts.find((part) => part.startsWith('$'))
  if (operator) throw faults.badRequest(`FieldPath field names may not start with '$': ${operator}`)
  return parts
}

function variable(text: string, known: readonly string[]): Evaluate {
  const [name = '', ...rest] = text.split('.')
  const parts = rest.length ? readPath(rest.join('.')) : []
  if (!known.includes(name)) throw faults.badRequest(`Use of undefined variable: $$${name}`)
  if (name === 'REMOVE') return () => undefined
  if (name === 'CURRENT') return ({ document }) => valueAt(document, parts, 0)
  return ({ variables }) => valueAt(variables[name], parts, 0)
}

/** What a path reaches: a list where it passes through arrays of objects; a number is a name, not a place. */
function valueAt(value: unknown, parts: string[], from: number): unknown {
  const part = parts[from]
  if (part === undefined) return value
  if (Array.isArray(value)) {
    return value
      .filter(isDocument)
      .map((each) => valueAt(each, parts, from))
      .filter((each) => each !== undefined)
  }
  if (!isDocument(value) || !Object.hasOwn(value, part)) return undefined
  return valueAt(value[part], parts, from + 1)
}

/** Nothing within a list is missing: it is null. */
const list =
  (elements: Evaluate[]): Evaluate =>
  (scope) =>
    elements.map((element) => element(scope) ?? null)

function object(fields: Document, compiler: Compile): Evaluate {
  const dotted = Object.keys(fields).find((name) => !name || name.includes('.'))
  if (dotted !== undefined)
    throw faults.badRequest(`FieldPath field names may not be empty or contain '.': '${dotted}'`)
  const compiled = Object.entries(fields).map(([name, value]) => [name, compiler(value)] as const)
  return (scope) => {
    const result: Document = {}
    for (const [name, evaluate] of compiled) {
      const value = evaluate(scope)
      if (value !== undefined) result[name] = value
    }
    return result
  }
}
