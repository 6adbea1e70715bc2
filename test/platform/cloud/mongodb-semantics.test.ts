import { compare } from '../../../platform/cloud/database/matching/order'
import { matcher } from '../../../platform/cloud/database/matching/query'
import { comparator } from '../../../platform/cloud/database/matching/sort'
import { projector } from '../../../platform/cloud/database/matching/projection'
import { applyUpdate } from '../../../platform/cloud/database/updating/update'
import type { Document } from '../../../platform/cloud/database/ejson'

const may = new Date('2026-05-01T00:00:00Z')
const june = new Date('2026-06-01T00:00:00Z')

/** What MongoDB answers, written out: a document, a query, and whether it matches. */
const matching: [document: Document, query: Document, matches: boolean][] = [
  [{ a: 1 }, {}, true],
  [{ a: 1 }, { a: 1 }, true],
  [{ a: '1' }, { a: 1 }, false],
  [{ a: null }, { a: null }, true],
  [{}, { a: null }, true],
  [{}, { a: { $exists: false } }, true],
  [{ a: null }, { a: { $exists: true } }, true],
  [{}, { a: { $ne: 1 } }, true],
  [{ a: [1, 2] }, { a: 2 }, true],
  [{ a: [1, 2] }, { a: [1, 2] }, true],
  [{ a: [1, 2] }, { a: [2, 1] }, false],
  [{ a: [1, 2] }, { a: { $ne: 2 } }, false],
  [{ a: [[1, 2]] }, { a: 1 }, false],
  [{ a: [[1, 2]] }, { a: [1, 2] }, true],
  [{ a: [1, 5] }, { a: { $gt: 2, $lt: 4 } }, true],
  [{ a: [1, 5] }, { a: { $elemMatch: { $gt: 2, $lt: 4 } } }, false],
  [{ a: [] }, { a: null }, false],
  [{ a: 'x' }, { a: { $gt: 1 } }, false],
  [{ a: null }, { a: { $gte: null } }, true],
  [{}, { a: { $lt: 5 } }, false],
  [{ a: june }, { a: { $gt: may } }, true],
  [{ a: june }, { a: { $gt: 0 } }, false],
  [{ a: NaN }, { a: { $lt: 5 } }, false],
  [{ a: true }, { a: { $gt: false } }, true],
  [{ a: { b: 1 } }, { 'a.b': 1 }, true],
  [{ a: { b: 1, c: 2 } }, { a: { b: 1 } }, false],
  [{ a: [{ b: 1 }, { b: 2 }] }, { 'a.b': 2 }, true],
  [{ a: [{ b: 1 }, { b: 2 }] }, { 'a.1.b': 2 }, true],
  [{ a: [{ b: 1 }, { b: 2 }] }, { 'a.0.b': 2 }, false],
  [{ a: [[{ b: 1 }]] }, { 'a.b': 1 }, false],
  [
    {
      a: [
        { b: 1, c: 2 },
        { b: 3, c: 4 },
      ],
    },
    { a: { $elemMatch: { b: 1, c: 4 } } },
    false,
  ],
  [
    {
      a: [
        { b: 1, c: 2 },
        { b: 3, c: 4 },
      ],
    },
    { 'a.b': 1, 'a.c': 4 },
    true,
  ],
  [{ a: ['x', 'y'] }, { a: { $all: ['y', 'x'] } }, true],
  [{ a: 'x' }, { a: { $all: ['x'] } }, true],
  [{ a: [1] }, { a: { $all: [] } }, false],
  [{ a: [1, 2] }, { a: { $size: 2 } }, true],
  [{ a: 1 }, { a: { $size: 1 } }, false],
  [{ a: 7 }, { a: { $mod: [4, 3] } }, true],
  [{ a: true }, { a: { $mod: [1, 0] } }, false],
  [{ a: 1 }, { a: { $in: [] } }, false],
  [{}, { a: { $in: [null] } }, true],
  [{ a: 'hello' }, { a: { $in: [/^he/] } }, true],
  [{}, { a: { $nin: [1] } }, true],
  [{ a: 'Hello' }, { a: /^h/i }, true],
  [{ a: 5 }, { a: /5/ }, false],
  [{ a: 1 }, { a: { $not: { $gt: 2 } } }, true],
  [{}, { a: { $not: { $gt: 2 } } }, true],
  [{ a: 1, b: 2 }, { $or: [{ a: 2 }, { b: 2 }] }, true],
  [{ a: 1, b: 2 }, { $nor: [{ a: 2 }, { b: 2 }] }, false],
  [{ a: 1, b: 2 }, { $and: [{ a: 1 }, { b: { $lt: 2 } }] }, false],
]

test.each(matching.map(([document, query, matches]) => [query, document, matches]))(
  '%j meets %j: %j',
  (query, document, matches) => {
    expect(matcher(query)(document)).toBe(matches)
  },
)

/** Before, the update, and after — or the words of the refusal. */
const updating: [before: Document, update: Document, after: Document | string][] = [
  [{ a: 1 }, { $set: { a: 2, 'b.c': 3 } }, { a: 2, b: { c: 3 } }],
  [{ a: { b: 1 } }, { $set: { 'a.c': 2 } }, { a: { b: 1, c: 2 } }],
  [{ a: [1] }, { $set: { 'a.3': 4 } }, { a: [1, null, null, 4] }],
  [{ a: [{ b: 1 }, { b: 2 }] }, { $set: { 'a.1.b': 9 } }, { a: [{ b: 1 }, { b: 9 }] }],
  [{ a: 5 }, { $set: { 'a.b': 1 } }, "Cannot create field 'b' in element"],
  [{ a: null }, { $set: { 'a.b': 1 } }, "Cannot create field 'b' in element"],
  [{ a: 1 }, { $set: { _id: 2 } }, "immutable field '_id'"],
  [{ a: 1 }, { $set: { b: 1, 'b.c': 2 } }, 'conflict'],
  [{ a: 1, b: 2 }, { $unset: { a: '' } }, { b: 2 }],
  [{ b: 2 }, { $unset: { 'a.c': '' } }, { b: 2 }],
  [{}, { $inc: { a: 2 } }, { a: 2 }],
  [{ a: 1 }, { $inc: { a: -3 } }, { a: -2 }],
  [{ a: 'x' }, { $inc: { a: 1 } }, 'non-numeric'],
  [{ a: null }, { $inc: { a: 1 } }, 'non-numeric'],
  [{}, { $mul: { a: 2 } }, { a: 0 }],
  [{ a: 3 }, { $mul: { a: 2 } }, { a: 6 }],
  [{ a: 3 }, { $min: { a: 2 } }, { a: 2 }],
  [{ a: 3 }, { $max: { a: 2 } }, { a: 3 }],
  [{}, { $max: { a: 2 } }, { a: 2 }],
  [{ a: may }, { $max: { a: june } }, { a: june }],
  [{}, { $push: { a: 1 } }, { a: [1] }],
  [{ a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }],
  [{ a: [1] }, { $push: { a: { $each: [9], $position: 0 } } }, { a: [9, 1] }],
  [{ a: [1, 2] }, { $push: { a: { $each: [9], $position: -1 } } }, { a: [1, 9, 2] }],
  [{ a: [3, 1] }, { $push: { a: { $each: [2], $sort: 1, $slice: 2 } } }, { a: [1, 2] }],
  [{ a: [3, 1] }, { $push: { a: { $each: [2], $sort: 1, $slice: -2 } } }, { a: [2, 3] }],
  [{}, { $push: { a: { $each: [3, 1, 2], $sort: -1, $slice: 2 } } }, { a: [3, 2] }],
  [
    {
      a: [
        { x: 1, y: 1 },
        { x: 0, y: 5 },
      ],
    },
    { $push: { a: { $each: [{ x: 1, y: 0 }], $sort: { x: 1, y: 1 } } } },
    {
      a: [
        { x: 0, y: 5 },
        { x: 1, y: 0 },
        { x: 1, y: 1 },
      ],
    },
  ],
  [{ a: 1 }, { $push: { a: 2 } }, 'must be an array but is of type number'],
  [{ a: null }, { $push: { a: 2 } }, 'must be an array but is of type null'],
  [{ a: [1, 2, 3] }, { $pop: { a: 1 } }, { a: [1, 2] }],
  [{ a: [1, 2, 3] }, { $pop: { a: -1 } }, { a: [2, 3] }],
  [{}, { $pop: { a: 1 } }, {}],
  [{ a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
  [{ a: [1, 2, 3] }, { $pull: { a: { $gte: 2 } } }, { a: [1] }],
  [{ a: [{ x: 1 }, { x: 2 }] }, { $pull: { a: { x: { $gt: 1 } } } }, { a: [{ x: 1 }] }],
  [{ a: [{ x: 1 }] }, { $pull: { a: { x: { $type: 'int' } } } }, 'not supported here: query operator $type'],
  [{ a: [1, 2, 3] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
  [{ a: [1] }, { $push: { a: 2 }, $set: { a: [] } }, 'conflict'],
  [{}, { $addToSet: { a: { $each: [2, 2] } } }, { a: [2] }],
  [{ a: [1] }, { $addToSet: { a: { $each: [1, 2] } } }, { a: [1, 2] }],
  [{ a: [{ x: 1 }] }, { $addToSet: { a: { x: 1 } } }, { a: [{ x: 1 }] }],
  [{ a: 1 }, { $rename: { a: 'b' } }, { b: 1 }],
  [{ a: 5 }, { $bit: { a: { and: 4 } } }, { a: 4 }],
  [{ a: 1 }, { $inc: { 'a.': 1 } }, 'empty field name'],
  [{ a: 1 }, { $currentDate: { a: true } }, 'not supported here: update operator $currentDate'],
]

test.each(updating.map(([before, update, after]) => [update, before, after]))(
  '%j on %j gives %j',
  (update, before, after) => {
    const document = structuredClone(before)
    const change = () => applyUpdate(document, update, {})
    if (typeof after === 'string') expect(change).toThrow(after)
    else {
      change()
      expect(document).toStrictEqual(after)
    }
  },
)

test('a.$ is the element the query found', () => {
  const document: Document = { a: [{ x: 1 }, { x: 2 }] }
  applyUpdate(document, { $set: { 'a.$.seen': true } }, { 'a.x': 2 })
  expect(document).toEqual({ a: [{ x: 1 }, { x: 2, seen: true }] })
})

test('values of all types have one order', () => {
  const rising = [
    undefined,
    null,
    NaN,
    -Infinity,
    -1,
    0,
    2.5,
    '',
    'a',
    'b',
    { a: 1 },
    { a: 2 },
    [],
    [1],
    [1, 2],
    false,
    true,
    may,
    june,
    /a/,
  ]
  const shuffled = rising
    .map((value, i) => ({ value, place: (i * 7) % rising.length }))
    .toSorted((a, b) => a.place - b.place)
  expect(
    shuffled
      .map(({ value }) => value)
      .toSorted(compare)
      .filter((value) => value !== undefined),
  ).toEqual(rising.slice(1))
})

test('arrays sort by their smallest element rising and their largest falling; missing is null', () => {
  const documents = [{ _id: 1, a: [5, 2] }, { _id: 2, a: 3 }, { _id: 3 }, { _id: 4, a: [] }, { _id: 5, a: null }]
  const ids = (direction: 1 | -1) => documents.toSorted(comparator([['a', direction]])).map(({ _id }) => _id)
  expect(ids(1)).toEqual([4, 3, 5, 1, 2])
  expect(ids(-1)).toEqual([1, 2, 3, 5, 4])
})

test.each<[Document, Document]>([
  [{ a: 1 }, { _id: 1, a: { b: 2, c: 3 } }],
  [{ 'a.b': 1, _id: 0 }, { a: { b: 2 } }],
  [{ 'a.b': 0 }, { _id: 1, a: { c: 3 }, d: [{ b: 1 }, 5] }],
  [{ 'd.b': 1 }, { _id: 1, d: [{ b: 1 }] }],
  [{ _id: 0 }, { a: { b: 2, c: 3 }, d: [{ b: 1 }, 5] }],
])('the fields %j', (fields, expected) => {
  expect(projector(fields)({ _id: 1, a: { b: 2, c: 3 }, d: [{ b: 1 }, 5] })).toEqual(expected)
})

test('fields cannot be both kept and left out', () => {
  expect(() => projector({ a: 1, b: 0 })).toThrow('Cannot mix inclusion and exclusion')
})
