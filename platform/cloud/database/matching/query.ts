import { Context } from 'mingo/core'
import * as logical from 'mingo/operators/query/logical'
import { Query } from 'mingo/query'
import { asError, CloudFault, faults } from '../../fault'
import { compile, scopeOf } from '../aggregating/expressions/compile'
import { isTrue } from '../aggregating/expressions/operator'
import { isDocument, type Document } from '../ejson'
import { assertNearOnTop } from '../places/nearest'
import { placeOperators } from '../places/operators'
import { meetsSchema } from './json-schema'
import { exactOperators } from './operators'

const joins = new Set(['$and', '$or', '$nor'])
const operatorNames = new Set(Object.keys({ ...exactOperators, ...placeOperators }))

/** Operators that stand alone, not on a field. */
const wholeDocument = {
  /** An expression, as in a pipeline. */
  $expr(_: string, operand: unknown, __: unknown) {
    const evaluate = compile(operand)
    const moment = { NOW: new Date() }
    return (document: unknown) => isTrue(evaluate(scopeOf(document, moment)))
  },
  $jsonSchema: (_: string, operand: unknown, __: unknown) => meetsSchema(operand),
}

const { $and, $or, $nor } = logical
const context = Context.init({
  query: { $and, $or, $nor, ...wholeDocument, ...exactOperators, ...placeOperators },
})
/** What the library needs to know to run our operators, and ours only. */
export const queryOptions = { scriptEnabled: false, context }

/** Refuses by name what the matcher would not understand. */
function assertSupported(query: Document): void {
  for (const [key, condition] of Object.entries(query)) {
    if (joins.has(key)) {
      if (!Array.isArray(condition) || !condition.length) throw faults.badRequest(`${key} must be a nonempty array`)
      for (const each of condition) assertSupported(asCondition(each, key))
    } else if (!key.startsWith('$')) assertOperators(condition)
    else if (!Object.hasOwn(wholeDocument, key)) throw faults.unsupported(`query operator ${key}`)
  }
}

function asCondition(value: unknown, operator: string): Document {
  if (!isDocument(value)) throw faults.badRequest(`${operator} needs objects`)
  return value
}

/** The operators of one field: `{ $gt: 1, $lt: 5 }`. A plain object is a value to equal. */
function assertOperators(condition: unknown): void {
  if (!isDocument(condition)) return
  const names = Object.keys(condition)
  if (!names.some((name) => name.startsWith('$'))) return
  for (const name of names) {
    if (!operatorNames.has(name)) throw faults.unsupported(`query operator ${name}`)
    if (name === '$not') assertOperators(condition[name])
    if (name === '$elemMatch') assertElement(asCondition(condition[name], name))
  }
}

/** A condition on an element of an array: of itself or of its fields. */
export function assertElement(condition: Document): void {
  const fields = Object.keys(condition).every((key) => !key.startsWith('$') || joins.has(key))
  if (fields) assertSupported(condition)
  else assertOperators(condition)
}

/** Whether a document meets a query, as MongoDB would decide. */
export function matcher(query: Document): (document: Document) => boolean {
  assertSupported(query)
  assertNearOnTop(query)
  try {
    const compiled = new Query(query, queryOptions)
    return (document) => compiled.test(document)
  } catch (error) {
    throw error instanceof CloudFault ? error : faults.badRequest(asError(error).message)
  }
}
