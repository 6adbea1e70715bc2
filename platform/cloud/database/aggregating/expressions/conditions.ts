import { faults } from '../../../fault'
import { isDocument } from '../../ejson'
import { compare } from '../../matching/order'
import {
  asVariable,
  bind,
  isMissing,
  isTrue,
  namedArguments,
  namedParts,
  taking,
  type Operator,
  type Operators,
} from './operator'

/** Compares by BSON's total order: a missing field is below null, and types do not keep apart. */
const compared = (holds: (order: number) => unknown) => taking(2, 2, ([a, b]) => holds(compare(a, b)))

/** `$or` stops at the first true part, `$and` at the first false one. */
const some =
  (stopsAt: boolean): Operator =>
  (operand, compile) => {
    const parts = (Array.isArray(operand) ? operand : [operand]).map(compile)
    return (scope) => parts.some((part) => isTrue(part(scope)) === stopsAt) === stopsAt
  }

const $cond: Operator = (operand, compile, name) => {
  if (Array.isArray(operand) && operand.length !== 3) {
    throw faults.badRequest(`Expression $cond takes exactly 3 arguments. ${operand.length} were passed in.`)
  }
  const [condition, yes, no] = Array.isArray(operand)
    ? operand
    : ['if', 'then', 'else'].map((part) => namedParts(operand, name, ['if', 'then', 'else'])[part])
  const [test, then, otherwise] = [compile(condition), compile(yes), compile(no)]
  return (scope) => (isTrue(test(scope)) ? then(scope) : otherwise(scope))
}

const $ifNull: Operator = (operand, compile) => {
  if (!Array.isArray(operand) || operand.length < 2) throw faults.badRequest('$ifNull needs at least two arguments')
  const parts = operand.map(compile)
  return (scope) => {
    let value: unknown
    for (const part of parts) {
      value = part(scope)
      if (!isMissing(value)) return value
    }
    return value
  }
}

const $switch: Operator = (operand, compile, name) => {
  const { branches } = namedParts(operand, name, ['branches'], ['default'])
  if (!Array.isArray(branches) || !branches.length) throw faults.badRequest('$switch requires at least one branch')
  const cases = branches.map((branch) => namedArguments(branch, compile, name, ['case', 'then']))
  const fallback = isDocument(operand) && 'default' in operand ? compile(operand['default']) : undefined
  return (scope) => {
    const taken = cases.find((each) => isTrue(each['case']?.(scope)))
    if (taken) return taken['then']?.(scope)
    if (fallback) return fallback(scope)
    throw faults.badRequest('$switch could not find a matching branch for an input, and no default was specified')
  }
}

const $let: Operator = (operand, compile, name) => {
  const { vars, in: body } = namedParts(operand, name, ['vars', 'in'])
  if (!isDocument(vars)) throw faults.badRequest(`${name} needs an object in 'vars'`)
  const compiled = Object.entries(vars).map(
    ([variable, value]) => [asVariable(variable, name), compile(value)] as const,
  )
  const evaluate = compile.with(Object.keys(vars))(body)
  return (scope) => {
    const own = Object.fromEntries(compiled.map(([variable, value]) => [variable, value(scope)]))
    return evaluate(bind(scope, own))
  }
}

export const conditions: Operators = {
  $eq: compared((order) => order === 0),
  $ne: compared((order) => order !== 0),
  $gt: compared((order) => order > 0),
  $gte: compared((order) => order >= 0),
  $lt: compared((order) => order < 0),
  $lte: compared((order) => order <= 0),
  $cmp: compared((order) => order),
  $and: some(false),
  $or: some(true),
  $not: taking(1, 1, ([value]) => !isTrue(value)),
  $cond,
  $ifNull,
  $switch,
  $let,
}
