import { faults } from '../../../fault'
import { isDocument } from '../../ejson'
import { compare } from '../../matching/order'
import {
  asArray,
  asString,
  asWhole,
  isMissing,
  isTrue,
  namedArguments,
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
    const as = asString(parts['as'] ?? 'this', `'as' in ${name}`)
    const [input, evaluate] = [compile(parts['input']), compile(parts[body])]
    return (scope) => {
      const array = input(scope)
      if (isMissing(array)) return null
      return asArray(array, `input to ${name}`).flatMap((element) =>
        keep(element, evaluate({ ...scope, variables: { ...scope.variables, [as]: element } })),
      )
    }
  }

const $reduce: Operator = (operand, compile, name) => {
  const { input, initialValue, in: body } = namedParts(operand, name, ['input', 'initialValue', 'in'])
  const [list, initial, evaluate] = [compile(input), compile(initialValue), compile(body)]
  return (scope) => {
    const array = list(scope)
    if (isMissing(array)) return null
    return asArray(array, 'input to $reduce').reduce(
      (value, element) => evaluate({ ...scope, variables: { ...scope.variables, value, this: element } }),
      initial(scope),
    )
  }
}

const $zip: Operator = (operand, compile, name) => {
  const { inputs, defaults } = namedArguments(operand, compile, name, ['inputs'], ['useLongestLength', 'defaults'])
  const longest = isDocument(operand) && operand['useLongestLength'] === true
  return (scope) => {
    const lists = asArray(inputs?.(scope), name)
    if (lists.some(isMissing)) return null
    const arrays = lists.map((each) => asArray(each, name))
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

function range(args: unknown[], name: string): number[] {
  const [start = 0, end = 0, step = 1] = args.map((each) => asWhole(each, name))
  if (step === 0) throw faults.badRequest('$range requires a non-zero step value')
  const length = Math.max(0, Math.ceil((end - start) / step))
  return Array.from({ length }, (_, i) => start + i * step)
}

function indexOf([array, wanted, ...bounds]: unknown[], name: string): unknown {
  if (isMissing(array)) return null
  const list = asArray(array, name)
  const [from = 0, to = list.length] = bounds.map((each) => asWhole(each, name))
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
