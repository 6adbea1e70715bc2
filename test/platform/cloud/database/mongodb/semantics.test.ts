import { compare } from '../../../../../platform/cloud/database/matching/order'
import { matcher } from '../../../../../platform/cloud/database/matching/query'
import { comparator } from '../../../../../platform/cloud/database/matching/sort'
import { projector } from '../../../../../platform/cloud/database/matching/projection'
import { fromText, type Document } from '../../../../../platform/cloud/database/ejson'

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
  [{ a: 'Hello' }, fromText('{"a":{"$regex":"^h","$options":"i"}}'), true],
  [{ a: 'Hello' }, fromText('{"a":{"$regex":"^h"}}'), false],
  [{ a: 0 }, { a: { $in: [-0, 'x', null] } }, true],
  [{ a: NaN }, { a: { $in: [NaN] } }, true],
  [{ a: june }, { a: { $in: ['x', june] } }, true],
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

test.each<[Document, Document]>([
  [{ 'a.b': 1 }, { a: [[{ b: 1 }], { b: 3 }, []] }],
  [{ 'a.b': 0 }, { a: [[{ c: 2 }, 4], {}, [], 5] }],
])('the fields %j of arrays within arrays', (fields, expected) => {
  expect(projector({ _id: 0, ...fields })({ _id: 1, a: [[{ b: 1, c: 2 }, 4], { b: 3 }, [], 5] })).toEqual(expected)
})

test('fields cannot be both kept and left out', () => {
  expect(() => projector({ a: 1, b: 0 })).toThrow('Cannot mix inclusion and exclusion')
})
