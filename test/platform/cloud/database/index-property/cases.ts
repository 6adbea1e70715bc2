import fc from 'fast-check'
import type { Document } from '../../../../../platform/cloud/database/ejson'
import type { Order } from '../../../../../platform/cloud/database/matching/sort'

// Few values, so that a condition often stands exactly on one.
export const scalar = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>(0, 1, 2, 3) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(-1.5, 's0', 's\0x', '', null, true, false, new Date(0), new Date(1000), -1e300),
  },
  { weight: 1, arbitrary: fc.constantFrom<unknown>(NaN, Infinity, -Infinity, /s/) },
)

export const anyValue = fc.oneof(
  { weight: 3, arbitrary: scalar },
  fc.array(scalar, { maxLength: 3 }),
  scalar.map((b) => ({ b })),
  fc.array(
    scalar.map((b) => ({ b })),
    { minLength: 1, maxLength: 2 },
  ),
  fc.constant([[1]]),
)

export const documentOf = (value: fc.Arbitrary<unknown>): fc.Arbitrary<Document> =>
  fc.record({ a: value, x: scalar, y: scalar }, { requiredKeys: [] })

const plain = scalar.filter((value) => !(value instanceof RegExp))
const list = fc.array(scalar, { maxLength: 3 })
const comparison = fc.tuple(fc.constantFrom('$gt', '$gte', '$lt', '$lte'), plain)
const compared = comparison.map(([operator, operand]) => ({ [operator]: operand }))
const condition = fc.oneof(
  { weight: 3, arbitrary: scalar },
  { weight: 3, arbitrary: compared },
  { weight: 3, arbitrary: fc.tuple(compared, compared).map(([one, two]): Document => Object.assign({}, one, two)) },
  { weight: 2, arbitrary: list.map(($in) => ({ $in })) },
  list.map(($nin) => ({ $nin })),
  list.map(($all) => ({ $all })),
  plain.map(($ne) => ({ $ne })),
  fc.boolean().map(($exists) => ({ $exists })),
  fc.nat(2).map(($size) => ({ $size })),
  compared.map(($not) => ({ $not })),
  compared.map(($elemMatch) => ({ $elemMatch })),
  scalar.map((b) => ({ b })),
)

const fields = { a: condition, x: condition, y: condition, 'a.b': condition, _id: compared }
const simple = fc.oneof(
  fc.record(fields, { requiredKeys: [] }),
  condition.map((a): Document => ({ a })),
  condition.map((x): Document => ({ x })),
)
export const query = fc.oneof(
  { weight: 5, arbitrary: simple },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('$or', '$and', '$nor'), fc.array(simple, { minLength: 1, maxLength: 2 }), simple)
      .map(([join, parts, rest]): Document => Object.assign({}, rest, { [join]: parts })),
  },
)

export const order = fc
  .uniqueArray(fc.tuple(fc.constantFrom('x', 'y', 'a', '_id'), fc.constantFrom<1 | -1>(1, -1)), {
    maxLength: 2,
    selector: ([path]) => path,
  })
  .map((each): Order => each)

/** Between two questions somebody changes or removes what has this number. */
export const change = (value: fc.Arbitrary<unknown>) =>
  fc.record({ id: fc.nat(12), set: fc.record({ a: value, x: scalar }), remove: fc.boolean() })

export const indexes: [name: string, fields: Order][] = [
  ['a', [['a', 1]]],
  ['a falling', [['a', -1]]],
  [
    'x and y',
    [
      ['x', 1],
      ['y', -1],
    ],
  ],
  [
    'y and x',
    [
      ['y', -1],
      ['x', 1],
    ],
  ],
  ['a.b', [['a.b', 1]]],
]
