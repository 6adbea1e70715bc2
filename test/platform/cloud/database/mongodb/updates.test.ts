import { applyUpdate } from '../../../../../platform/cloud/database/updating/update'
import type { Document } from '../../../../../platform/cloud/database/ejson'

const may = new Date('2026-05-01T00:00:00Z')
const june = new Date('2026-06-01T00:00:00Z')

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
