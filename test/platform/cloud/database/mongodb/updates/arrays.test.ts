import { updateTable } from './update-table'

updateTable('$push', [
  [{}, { $push: { a: 1 } }, { a: [1] }],
  [{ a: [1] }, { $push: { a: { $each: [2, 3] } } }, { a: [1, 2, 3] }],
  [{ a: [1] }, { $push: { a: { $each: [9], $position: 0 } } }, { a: [9, 1] }],
  [{ a: [1, 2] }, { $push: { a: { $each: [9], $position: -1 } } }, { a: [1, 9, 2] }],
  [{ a: [1, 2] }, { $push: { a: { $each: [9], $position: -7 } } }, { a: [9, 1, 2] }],
  [{ a: [3, 1] }, { $push: { a: { $each: [2], $sort: 1, $slice: 2 } } }, { a: [1, 2] }],
  [{ a: [3, 1] }, { $push: { a: { $each: [2], $sort: 1, $slice: -2 } } }, { a: [2, 3] }],
  [{ a: [3, 1] }, { $push: { a: { $each: [2], $slice: 0 } } }, { a: [] }],
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
  [{ a: [{ b: [1] }] }, { $push: { 'a.$[].b': 2 } }, { a: [{ b: [1, 2] }] }],
  [
    { a: [[1], [2]] },
    { $push: { 'a.$[]': { $each: [0], $sort: 1 } } },
    {
      a: [
        [0, 1],
        [0, 2],
      ],
    },
  ],
  [{ a: 1 }, { $push: { a: 2 } }, 'must be an array but is of type number'],
  [{ a: null }, { $push: { a: 2 } }, 'must be an array but is of type null'],
])

updateTable('$push refuses', [
  [{}, { $push: { a: { $each: 1 } } }, 'The argument to $each in $push must be an array'],
  [{}, { $push: { a: { $position: 0 } } }, 'The argument to $each in $push must be an array'],
  [{}, { $push: { a: { $each: [1], x: 1 } } }, 'Unrecognized clause in $push: x'],
  [{}, { $push: { a: { $each: [1], $x: 1 } } }, 'Unrecognized clause in $push: $x'],
  [
    {},
    { $push: { a: { $each: [1], $position: 'x' } } },
    'The value for $position must be an integer value, not of type: string',
  ],
  [{}, { $push: { a: { $each: [1], $position: 1.5 } } }, 'The value for $position must be an integer value'],
  [
    {},
    { $push: { a: { $each: [1], $slice: 'y' } } },
    'The value for $slice must be an integer value but was given type: string',
  ],
  [
    {},
    { $push: { a: { $each: [1], $slice: null } } },
    'The value for $slice must be an integer value but was given type: null',
  ],
  [{}, { $push: { a: { $each: [1], $sort: 5 } } }, 'The $sort element value must be either 1 or -1'],
  [{}, { $push: { a: { $each: [1], $sort: 'x' } } }, 'The $sort is invalid: use 1/-1 to sort the whole element'],
  [{}, { $push: { a: { $each: [1], $sort: {} } } }, 'The $sort pattern is empty'],
  [{}, { $push: { a: { $each: [1], $sort: { x: 'asc' } } } }, 'The $sort element value must be either 1 or -1'],
  [
    {},
    { $push: { a: { $each: [1], $sort: { 'x.': 1 } } } },
    'The $sort field is a dotted field but has an empty part: x.',
  ],
])

updateTable('$addToSet', [
  [{}, { $addToSet: { a: { $each: [2, 2] } } }, { a: [2] }],
  [{ a: [1] }, { $addToSet: { a: { $each: [1, 2] } } }, { a: [1, 2] }],
  [{ a: [{ x: 1 }] }, { $addToSet: { a: { x: 1 } } }, { a: [{ x: 1 }] }],
  [{ a: [1] }, { $addToSet: { a: [1] } }, { a: [1, [1]] }],
  [{ a: [[1], [2]] }, { $addToSet: { 'a.$[]': 1 } }, { a: [[1], [2, 1]] }],
  [{}, { $addToSet: { a: { $each: [1], x: 1 } } }, 'Found unexpected fields after $each in $addToSet'],
  [{}, { $addToSet: { a: { $each: [1], $slice: 1 } } }, 'Found unexpected fields after $each in $addToSet'],
  [{}, { $addToSet: { a: { $each: 1 } } }, 'The argument to $each in $addToSet must be an array'],
])

updateTable('$pop', [
  [{ a: [1, 2, 3] }, { $pop: { a: 1 } }, { a: [1, 2] }],
  [{ a: [1, 2, 3] }, { $pop: { a: -1 } }, { a: [2, 3] }],
  [{}, { $pop: { a: 1 } }, {}],
  [{ a: [] }, { $pop: { a: 1 } }, { a: [] }],
  [{ a: [1] }, { $pop: { a: 2 } }, '$pop expects 1 or -1, found: '],
  [{ a: [1] }, { $pop: { a: 'x' } }, 'Expected a number in: a: string'],
])

updateTable('$pull and $pullAll', [
  [{ a: [1, 2, 1] }, { $pull: { a: 1 } }, { a: [2] }],
  [{ a: [1, 2, 3] }, { $pull: { a: { $gte: 2 } } }, { a: [1] }],
  [{ a: [1, [1], [[1]]] }, { $pull: { a: 1 } }, { a: [[1], [[1]]] }],
  [{ a: [1, [1]] }, { $pull: { a: [1] } }, { a: [1] }],
  [{ a: [null, 1] }, { $pull: { a: null } }, { a: [1] }],
  [{ a: ['ab', 'b', 3] }, { $pull: { a: /^a/ } }, { a: ['b', 3] }],
  [{ a: [{ x: 1 }, { x: 2 }] }, { $pull: { a: { x: { $gt: 1 } } } }, { a: [{ x: 1 }] }],
  [{ a: [{ x: 1, y: 2 }, { x: 2 }, 1] }, { $pull: { a: { x: 1 } } }, { a: [{ x: 2 }, 1] }],
  [{ a: [{ x: 1 }, { y: 2 }, { x: 3 }, 1] }, { $pull: { a: { $or: [{ x: 1 }, { y: 2 }] } } }, { a: [{ x: 3 }, 1] }],
  [{ a: [{ x: 1 }, { x: 5 }] }, { $pull: { a: { $and: [{ x: { $gt: 0 } }, { x: { $lt: 3 } }] } } }, { a: [{ x: 5 }] }],
  [{ a: [{ x: 1 }, { x: 5 }] }, { $pull: { a: { $nor: [{ x: 1 }] } } }, { a: [{ x: 1 }] }],
  [{ a: [1, { x: 5 }] }, { $pull: { a: { $nor: [{ x: 1 }] } } }, { a: [1] }],
  [{ a: [1, { y: 5 }] }, { $pull: { a: { x: null } } }, { a: [1] }],
  [{ a: [1, { y: 5 }] }, { $pull: { a: {} } }, { a: [1] }],
  [{ a: [{ b: [1, 2] }] }, { $pull: { 'a.$[].b': 1 } }, { a: [{ b: [2] }] }],
  [{ a: [1] }, { $pull: { a: { $or: [{ $gt: 1 }] } } }, 'not supported here: query operator $gt'],
  [{ a: [{ x: 1 }] }, { $pull: { a: { x: { $type: 'int' } } } }, 'not supported here: query operator $type'],
  [{ b: 1 }, { $pull: { a: { x: { $type: 'int' } } } }, 'not supported here: query operator $type'],
  [{ b: 1 }, { $pull: { a: 1, 'b.c': 1 } }, { b: 1 }],
  [{ a: 1 }, { $pull: { a: 1 } }, 'must be an array but is of type number'],
  [{ a: [1, 2, 3] }, { $pullAll: { a: [1, 3] } }, { a: [2] }],
  [{ a: [{ x: 1 }, { x: 1, y: 1 }] }, { $pullAll: { a: [{ x: 1 }] } }, { a: [{ x: 1, y: 1 }] }],
  [{ a: [1] }, { $pullAll: { a: 1 } }, '$pullAll requires an array argument but was given a number'],
])
