import { faults } from '../../../fault'
import { compare } from '../../matching/order'
import {
  asArray,
  asIndex,
  asVariable,
  asWhole,
  bind,
  isMissing,
  isTrue,
  namedParts,
  taking,
  typeOf,
  unlessNull,
  type Operator,
  type Operators,
} from './operator'

/** `$map` and `$filter`: something is evaluated with each element as a variable. */
const forEach =
  (body: string, keep: (element: unknown, result: unknown) => unknown[]): Operator =>
  (operand, compile, name) => {
    const parts = namedParts(operand, name, ['input', body], ['as'])
    const as = asVariable(parts['as'] ?? 'this', name)
    const [input, evaluate] = [compile(parts['input']), compile.with([as])(parts[body])]
    return (scope) => {
      const array = input(scope)
      if (isMissing(array)) return null
      return asArray(array, `input to ${name}`).flatMap((element) =>
        keep(element, evaluate(bind(scope, { [as]: element }))),
      )
    }
  }

const $reduce: Operator = (operand, compile, name) => {
  const { input, initialValue, in: body } = namedParts(operand, name, ['input', 'initialValue', 'in'])
  const [list, initial, evaluate] = [compile(input), compile(initialValue), compile.with(['value', 'this'])(body)]
  return (scope) => {
    const array = list(scope)
    if (isMissing(array)) return null
    return asArray(array, 'input to $reduce').reduce(
      (value, element) => evaluate(bind(scope, { value, this: element })),
      initial(scope),
    )
  }
}

const $zip: Operator = (operand, compile, name) => {
  const parts = namedParts(operand, name, ['inputs'], ['useLongestLength', 'defaults'])
  const { inputs: lists, defaults: spares, useLongestLength: longest = false } = parts
  if (!Array.isArray(lists) || !lists.length) throw faults.badRequest(`${name} needs at least one input array`)
  if (typeof longest !== 'boolean') throw faults.badRequest(`useLongestLength of ${name} must be a bool`)
  if (spares !== undefined && !longest) throw faults.badRequest(`${name} has defaults, but not useLongestLength`)
  if (Array.isArray(spares) && spares.length !== lists.length) {
    throw faults.badRequest(`defaults and inputs of ${name} must have the same length`)
  }
  const [inputs, defaults] = [compile(lists), spares === undefined ? undefined : compile(spares)]
  return (scope) => {
    const found = asArray(inputs(scope), name)
    if (found.some(isMissing)) return null
    const arrays = found.map((each) => asArray(each, name))
    const spare = defaults ? asArray(defaults(scope), name) : []
    const lengths = arrays.map(({ length }) => length)
    const length = longest ? Math.max(...lengths) : Math.min(...lengths)
    return Array.from({ length }, (_, i) => arrays.map((array, place) => array[i] ?? spare[place] ?? null))
  }
}

function slice([array, ...rest]: unknown[], name: string): unknown {
  const list = asArray(array, name)
  const [first = 0, count] = rest.map((each) => asWhole(each, name))
  if (count === undefined) return first < 0 ? list.slice(first) : list.slice(0, first)
  if (count <= 0) throw faults.badRequest('Third argument to $slice must be positive')
  const from = first < 0 ? Math.max(0, list.length + first) : first
  return list.slice(from, from + count)
}

/** About where MongoDB's 100 MB are used up. */
const longestRange = 5_000_000

function range(args: unknown[], name: string): number[] {
  const [start = 0, end = 0, step = 1] = args.map((each) => asWhole(each, name))
  if (step === 0) throw faults.badRequest('$range requires a non-zero step value')
  const length = Math.max(0, Math.ceil((end - start) / step))
  if (length > longestRange) throw faults.badRequest(`${name} would use too much memory`)
  return Array.from({ length }, (_, i) => start + i * step)
}

function indexOf([array, wanted, ...bounds]: unknown[], name: string): unknown {
  if (isMissing(array)) return null
  const list = asArray(array, name)
  const [from = 0, to = list.length] = bounds.map((each) => asIndex(each, name))
  return list.findIndex((each, i) => i >= from && i < to && compare(each, wanted) === 0)
}

function elementAt([array, place]: unknown[], name: string): unknown {
  if (isMissing(array) || isMissing(place)) return null
  return asArray(array, name).at(asWhole(place, name))
}

export const arrays: Operators = {
  $arrayElemAt: taking(2, 2, elementAt),
  $concatArrays: unlessNull(0, Infinity, (args, name) => args.flatMap((each) => asArray(each, name))),
  $filter: forEach('cond', (element, result) => (isTrue(result) ? [element] : [])),
  $map: forEach('in', (_, result) => [result ?? null]),
  $in: taking(2, 2, ([value, array]) => {
    if (!Array.isArray(array)) {
      throw faults.badRequest(`$in requires an array as a second argument, found: ${typeOf(array)}`)
    }
    return array.some((each) => compare(each, value) === 0)
  }),
  $indexOfArray: taking(2, 4, indexOf),
  $isArray: taking(1, 1, ([value]) => Array.isArray(value)),
  $range: taking(2, 3, range),
  $reduce,
  $reverseArray: unlessNull(1, 1, ([array], name) => asArray(array, name).toReversed()),
  $size: taking(1, 1, ([array]) => {
    if (!Array.isArray(array)) {
      throw faults.badRequest(`The argument to $size must be an array, but was of type: ${typeOf(array)}`)
    }
    return array.length
  }),
  $slice: unlessNull(2, 3, slice),
  $zip,
}
