import { updateTable } from './update-table'

const noMatch = 'The positional operator did not find the match needed from the query.'

updateTable('a.$ is the element the query found', [
  [{ a: [{ x: 1 }, { x: 2 }] }, { $set: { 'a.$.seen': true } }, { a: [{ x: 1 }, { x: 2, seen: true }] }, { 'a.x': 2 }],
  [{ a: [1, 2] }, { $set: { 'a.$': 9 } }, { a: [1, 9] }, { a: 2 }],
  [{ a: [1, 2] }, { $inc: { 'a.$': 9 } }, { a: [1, 11] }, { a: { $gt: 1 } }],
  [{ a: [7, 0, 2] }, { $set: { 'a.$': 9 } }, { a: [7, 0, 9] }, { a: { $gt: 1, $lt: 5 } }],
  [{ a: [[1], [2]] }, { $push: { 'a.$': 9 } }, { a: [[1], [2, 9]] }, { a: [2] }],
  [{ b: { a: [1, 2] } }, { $set: { 'b.a.$': 9 } }, { b: { a: [1, 9] } }, { 'b.a': 2 }],
  [{ a: ['x', 'yy'] }, { $set: { 'a.$': 9 } }, { a: ['x', 9] }, { a: /^y/ }],
  [{ a: [1, 2, 3] }, { $set: { 'a.$': 9 } }, { a: [1, 9, 3] }, { a: { $in: [3, 2] } }],
  [
    {
      a: [
        { x: 1, y: 2 },
        { x: 1, y: 3 },
      ],
    },
    { $unset: { 'a.$.x': '' } },
    { a: [{ x: 1, y: 2 }, { y: 3 }] },
    { a: { $elemMatch: { x: 1, y: 3 } } },
  ],
  [{ a: [{ b: [1] }, { b: [2] }] }, { $pull: { 'a.$.b': 2 } }, { a: [{ b: [1] }, { b: [] }] }, { 'a.b': 2 }],
  [{ a: [1, 2, 3] }, { $set: { 'a.$': 9 } }, { a: [1, 2, 9] }, { a: { $all: [1, 3] } }],
])

// What the SDK makes of _.gt(1).and(_.lt(5)) stands under $and.
updateTable('a.$ when the field stands under $and', [
  [{ a: [7, 0, 2] }, { $set: { 'a.$': 9 } }, { a: [7, 0, 9] }, { $and: [{ a: { $gt: 1 } }, { a: { $lt: 5 } }] }],
  [{ n: 1, a: [1, 2] }, { $set: { 'a.$': 9 } }, { n: 1, a: [1, 9] }, { $and: [{ n: 1 }, { $and: [{ a: 2 }] }] }],
  [
    { a: [{ x: 1 }, { x: 2 }] },
    { $set: { 'a.$.x': 9 } },
    { a: [{ x: 1 }, { x: 9 }] },
    { _id: 1, $and: [{ 'a.x': 2 }] },
  ],
  // No element meets both: the last condition's, as the last to match.
  [{ a: [7, 0] }, { $set: { 'a.$': 9 } }, { a: [7, 9] }, { $and: [{ a: { $gt: 1 } }, { a: { $lt: 5 } }] }],
])

updateTable('a.$ without an element is refused', [
  [{ a: [1] }, { $set: { 'a.$': 9 } }, noMatch, { _id: 1 }],
  [{ a: [1] }, { $set: { 'a.$': 9 } }, noMatch, {}],
  [{ a: 1 }, { $set: { 'a.$': 9 } }, noMatch, { a: 1 }],
  [{ a: [1] }, { $set: { 'a.$': 9 } }, noMatch, { a: [1] }],
  [{ a: [1] }, { $set: { 'a.$': 9 } }, noMatch, { a: { $ne: 2 } }],
  [{ a: [1] }, { $set: { 'a.$': 9 } }, noMatch, { a: { $not: { $gt: 2 } } }],
  [{ a: [1] }, { $set: { 'a.$': 9 } }, noMatch, { a: { $size: 1 } }],
  [{ a: [1] }, { $set: { 'a.$': 9 } }, noMatch, { $or: [{ a: 1 }, { b: 1 }] }],
  [{ a: [{ x: 1 }, { x: 1 }] }, { $set: { 'a.$': 9 } }, noMatch, { 'a.0.x': 1 }],
  [
    { a: [1] },
    { $set: { '$.a': 9 } },
    "Cannot have positional (i.e. '$') element in the first position in path '$.a'",
    { a: 1 },
  ],
  [{ a: [1] }, { $set: { 'a.$.b.$': 9 } }, "Too many positional (i.e. '$') elements found in path 'a.$.b.$'", { a: 1 }],
])

updateTable('a.$[] is every element', [
  [{ a: [1, 2] }, { $inc: { 'a.$[]': 1 } }, { a: [2, 3] }],
  [{ a: [{ x: 1 }, {}] }, { $inc: { 'a.$[].x': 1 } }, { a: [{ x: 2 }, { x: 1 }] }],
  [{ a: [{ b: [1] }, { b: [2] }] }, { $mul: { 'a.$[].b.$[]': 5 } }, { a: [{ b: [5] }, { b: [10] }] }],
  [{ a: [] }, { $inc: { 'a.$[].x': 1 } }, { a: [] }],
  [{ a: [1] }, { $unset: { 'a.$[]': '' } }, { a: [null] }],
  [{}, { $inc: { 'a.$[].x': 1 } }, "The path 'a' must exist in the document in order to apply array updates."],
  [
    { a: [{}] },
    { $set: { 'a.$[].b.$[]': 1 } },
    "The path 'a.0.b' must exist in the document in order to apply array updates.",
  ],
  [{}, { $unset: { 'a.$[]': '' } }, "The path 'a' must exist in the document"],
  [{ a: 1 }, { $set: { 'a.$[]': 1 } }, 'Cannot apply array updates to non-array element a: number'],
  [{ a: [1] }, { $set: { 'a.$[].x': 1 } }, "Cannot create field 'x' in element {0: number}"],
  [{ a: [1] }, { $set: { 'a.$[x]': 1 } }, 'not supported here: update path a.$[x]'],
  [{ a: [1] }, { $set: { '$[]': 1 } }, "element in the first position in path '$[]'"],
])
