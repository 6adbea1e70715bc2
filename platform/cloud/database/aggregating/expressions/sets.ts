import { faults } from '../../../fault'
import { toText } from '../../ejson'
import { compare } from '../../matching/order'
import { asArray, isTrue, taking, typeOf, unlessNull, type Operators } from './operator'

/** A text that equal values share, and no others. */
export const identityOf = (value: unknown): string => toText({ value })

const setOf = (values: unknown[]) => new Set(values.map(identityOf))
const has = (set: Set<string>, value: unknown) => set.has(identityOf(value))

/** Each value once, in the order they came. */
export function distinct(values: unknown[]): unknown[] {
  const kept = new Map<string, unknown>()
  for (const value of values) {
    const identity = identityOf(value)
    if (!kept.has(identity)) kept.set(identity, value)
  }
  return [...kept.values()]
}

function covers(larger: unknown[], smaller: unknown[]): boolean {
  const set = setOf(larger)
  return smaller.every((each) => has(set, each))
}

function listOf(value: unknown, name: string): unknown[] {
  if (!Array.isArray(value)) throw faults.badRequest(`${name}'s argument must be an array, but is ${typeOf(value)}`)
  return value as unknown[]
}

export const sets: Operators = {
  $allElementsTrue: taking(1, 1, ([list], name) => listOf(list, name).every(isTrue)),
  $anyElementTrue: taking(1, 1, ([list], name) => listOf(list, name).some(isTrue)),
  $setDifference: unlessNull(2, 2, ([from, what], name) => {
    const without = setOf(asArray(what, name))
    return distinct(asArray(from, name)).filter((each) => !has(without, each))
  }),
  $setEquals: taking(2, Infinity, (args, name) => {
    const [first = [], ...others] = args.map((each) => asArray(each, name))
    return others.every((each) => covers(first, each) && covers(each, first))
  }),
  $setIntersection: unlessNull(0, Infinity, (args, name) => {
    const [first = [], ...others] = args.map((each) => asArray(each, name))
    const sets = others.map(setOf)
    return distinct(first)
      .filter((each) => sets.every((set) => has(set, each)))
      .toSorted(compare)
  }),
  $setIsSubset: taking(2, 2, ([smaller, larger], name) => covers(asArray(larger, name), asArray(smaller, name))),
  $setUnion: unlessNull(0, Infinity, (args, name) =>
    distinct(args.flatMap((each) => asArray(each, name))).toSorted(compare),
  ),
}
