import { faults } from '../../../fault'
import { isDocument, type Document } from '../../ejson'
import { compare } from '../../matching/order'
import { asArray, isMissing, typeOf, unlessNull, type Operator, type Operators } from './operator'
import { distinct } from './sets'

/** What becomes of the values of a group. */
export type Accumulate = (values: unknown[]) => unknown

const numbersOf = (values: unknown[]) => values.filter((each) => typeof each === 'number')

/** What rounding takes from each step is added in the end (Neumaier): ten times 0.1 is 1, as MongoDB has it. */
function sum(numbers: number[]): number {
  let [total, lost] = [0, 0]
  for (const each of numbers) {
    const next = total + each
    lost += Math.abs(total) >= Math.abs(each) ? total - next + each : each - next + total
    total = next
  }
  return Number.isFinite(total) ? total + lost : total
}

const extreme =
  (direction: 1 | -1): Accumulate =>
  (values) => {
    let best: unknown = null
    for (const each of values) {
      if (!isMissing(each) && (best === null || compare(each, best) * direction > 0)) best = each
    }
    return best
  }

/** `lost`: by how much the divisor is smaller than the number of values. */
const deviation =
  (lost: 0 | 1): Accumulate =>
  (values) => {
    const numbers = numbersOf(values)
    if (numbers.length <= lost) return null
    const mean = sum(numbers) / numbers.length
    return Math.sqrt(sum(numbers.map((each) => (each - mean) ** 2)) / (numbers.length - lost))
  }

function merged(values: unknown[]): Document {
  const stranger = values.find((each) => !isMissing(each) && !isDocument(each))
  if (stranger !== undefined) {
    throw faults.badRequest(`$mergeObjects requires object inputs, but input is of type ${typeOf(stranger)}`)
  }
  return Object.assign({}, ...values) as Document
}

const present = (values: unknown[]) => values.filter((each) => each !== undefined)

const overValues = {
  $sum: (values) => sum(numbersOf(values)),
  $avg: (values) => {
    const numbers = numbersOf(values)
    return numbers.length ? sum(numbers) / numbers.length : null
  },
  $max: extreme(1),
  $min: extreme(-1),
  $stdDevPop: deviation(0),
  $stdDevSamp: deviation(1),
  $mergeObjects: merged,
} satisfies Record<string, Accumulate>

/** What `$group` and `$bucket` can make of the values of a group. */
export const accumulators: Record<string, Accumulate> = {
  ...overValues,
  $addToSet: (values) => distinct(present(values)),
  $push: present,
  $first: (values) => values[0] ?? null,
  $last: (values) => values.at(-1) ?? null,
}

/** The same outside a group: over several arguments, or over the elements of the only one. */
const asExpression =
  (accumulate: Accumulate): Operator =>
  (operand, compile) => {
    const parts = (Array.isArray(operand) ? operand : [operand]).map((part) => compile(part))
    return (scope) => {
      const values = parts.map((part) => part(scope))
      const [only] = values
      return accumulate(values.length === 1 && Array.isArray(only) ? only : values)
    }
  }

const elementAt = (place: 0 | -1): Operator => unlessNull(1, 1, ([array], name) => asArray(array, name).at(place))

export const summaries: Operators = {
  ...Object.fromEntries(Object.entries(overValues).map(([name, each]) => [name, asExpression(each)])),
  $first: elementAt(0),
  $last: elementAt(-1),
}
