import { pipelineTable, refused } from '../table'

const nested = { a: { b: 2, c: 3 }, d: [{ b: 1, c: 1 }, 5, { c: 2 }] }

pipelineTable('$project keeps', [
  [[{ $project: { b: 1 } }], [{ a: 1, b: 2 }], [{ _id: 1, b: 2 }]],
  [[{ $project: { b: true, a: 1, _id: 0 } }], [{ a: 1, b: 2, c: 3 }], [{ a: 1, b: 2 }]],
  [[{ $project: { _id: 1 } }], [{ a: 1 }], [{ _id: 1 }]],
  [[{ $project: { none: 1 } }], [{ a: 1 }], [{ _id: 1 }]],
  [[{ $project: { 'a.b': 1, _id: 0 } }], [nested], [{ a: { b: 2 } }]],
  [[{ $project: { a: { b: 1 }, _id: 0 } }], [nested], [{ a: { b: 2 } }]],
  [[{ $project: { 'd.b': 1, _id: 0 } }], [nested], [{ d: [{ b: 1 }, {}] }]],
  [[{ $project: { 'a.b': 1 } }], [{ a: 5 }], [{ _id: 1 }]],
  [[{ $project: { 'a.b': 1, _id: 0 } }], [{ a: [[{ b: 1, c: 2 }], 3] }], [{ a: [[{ b: 1 }]] }]],
  [[{ $project: { constructor: 1, 'toString.x': 1, _id: 0 } }], [{ a: 1 }], [{}]],
])

pipelineTable('$project leaves out', [
  [[{ $project: { a: 0 } }], [{ a: 1, b: 2 }], [{ _id: 1, b: 2 }]],
  [[{ $project: { _id: 0 } }], [{ a: 1, b: 2 }], [{ a: 1, b: 2 }]],
  [[{ $project: { a: false, _id: 1 } }], [{ a: 1, b: 2 }], [{ _id: 1, b: 2 }]],
  [[{ $project: { a: { b: 0 }, 'd.b': 0, _id: 0 } }], [nested], [{ a: { c: 3 }, d: [{ c: 1 }, 5, { c: 2 }] }]],
  [[{ $project: { 'a.b': 0, _id: 0 } }], [{ a: [[{ b: 1, c: 2 }], 3] }], [{ a: [[{ c: 2 }], 3] }]],
  [
    [
      { $replaceRoot: { newRoot: { x: 1, y: 2 } } },
      { $project: { y: 0 } },
      { $project: { k: { $objectToArray: '$$ROOT' } } },
    ],
    [{}],
    [{ k: [{ k: 'x', v: 1 }] }],
  ],
])

pipelineTable('$project computes', [
  [[{ $project: { n: { $add: ['$a', 1] } } }], [{ a: 1 }], [{ _id: 1, n: 2 }]],
  [[{ $project: { z: '$a', b: 1, a: '$b' } }], [{ a: 1, b: 2 }], [{ _id: 1, b: 2, z: 1, a: 2 }]],
  [[{ $project: { _id: '$a' } }], [{ a: 7 }], [{ _id: 7 }]],
  [[{ $project: { _id: 0, n: '$none', a: 1 } }], [{ a: 1 }], [{ a: 1 }]],
  [[{ $project: { _id: 0, n: 'text', list: ['$a', '$none'] } }], [{ a: 1 }], [{ n: 'text', list: [1, null] }]],
  [[{ $project: { _id: 0, n: { $literal: 1 } } }], [{}], [{ n: 1 }]],
  [
    [{ $project: { _id: 0, 'a.x': '$a.b', d: { y: '$a.c' } } }],
    [{ a: { b: 2, c: 3 } }],
    [{ a: { x: 2 }, d: { y: 3 } }],
  ],
  [[{ $project: { _id: 0, 'a.x': '$b' } }], [{ a: [{ c: 1 }, 5], b: 2 }], [{ a: [{ x: 2 }, { x: 2 }] }]],
  [[{ $project: { _id: 0, a: '$$REMOVE', b: 1 } }], [{ a: 1, b: 2 }], [{ b: 2 }]],
])

pipelineTable('$project refuses', [
  [[{ $project: {} }], [], refused('$project')],
  [[{ $project: 'a' }], [], refused('$project')],
  [[{ $project: { a: 1, b: 0 } }], [], refused('$project')],
  [[{ $project: { a: 0, b: '$c' } }], [], refused('$project')],
  [[{ $project: { a: {} } }], [], refused('$project')],
  [[{ $project: { a: 1, 'a.b': 1 } }], [], refused('a.b')],
  [[{ $project: { a: 0, 'a.b': 0 } }], [], refused('a.b')],
  [[{ $project: { 'a.$': 1 } }], [], refused('a.$')],
  [[{ $project: { 'a.$': 0 } }], [], refused('a.$')],
  [[{ $project: { 'a..b': 0 } }], [], refused('a..b')],
  [[{ $project: { a: { $slise: 1 } } }], [], refused('$slise')],
  [[{ $project: { 'a.__proto__.b': { $literal: 1 } } }], [{ a: {} }], refused('__proto__')],
])

pipelineTable('$addFields', [
  [[{ $addFields: { n: { $add: ['$a', 1] } } }], [{ a: 1 }], [{ _id: 1, a: 1, n: 2 }]],
  [[{ $addFields: { a: 5, z: true } }], [{ a: 1, b: 2 }], [{ _id: 1, a: 5, b: 2, z: true }]],
  [[{ $addFields: { a: '$b', b: '$a' } }], [{ a: 1, b: 2 }], [{ _id: 1, a: 2, b: 1 }]],
  [[{ $addFields: { a: '$none' } }], [{ a: 1, b: 2 }], [{ _id: 1, b: 2 }]],
  [[{ $addFields: { a: '$$REMOVE' } }], [{ a: 1 }], [{ _id: 1 }]],
  [[{ $addFields: { 'a.x': 9 } }], [{ a: { b: 1 } }], [{ _id: 1, a: { b: 1, x: 9 } }]],
  [[{ $addFields: { a: { x: 9, y: '$b' } } }], [{ a: { z: 1 }, b: 2 }], [{ _id: 1, a: { z: 1, x: 9, y: 2 }, b: 2 }]],
  [
    [{ $addFields: { 'a.x': 9 } }],
    [{ a: [{ b: 1 }, 5, [6]] }],
    [{ _id: 1, a: [{ b: 1, x: 9 }, { x: 9 }, [{ x: 9 }]] }],
  ],
  [
    [{ $addFields: { 'a.x': 9 } }],
    [{ a: 5 }, {}],
    [
      { _id: 1, a: { x: 9 } },
      { _id: 2, a: { x: 9 } },
    ],
  ],
  [[{ $addFields: { list: ['$a', '$none'] } }], [{ a: 1 }], [{ _id: 1, a: 1, list: [1, null] }]],
  [[{ $addFields: { 'a.constructor': 1 } }], [{ a: {} }], [{ _id: 1, a: { constructor: 1 } }]],
  [[{ $addFields: { _id: '$a' } }], [{ a: 1 }], [{ _id: 1, a: 1 }]],
  [[{ $addFields: {} }], [], refused('$addFields')],
  [[{ $addFields: { a: {} } }], [], refused('$addFields')],
  [[{ $addFields: { a: { 'b.c': 1 } } }], [], refused('b.c')],
  [[{ $addFields: { a: 1, 'a.b': 2 } }], [], refused('a.b')],
  [[{ $addFields: { $a: 1 } }], [], refused('$a')],
  [[{ $addFields: { 'a.__proto__.b': 1 } }], [{ a: {} }], refused('__proto__')],
])

pipelineTable('$replaceRoot', [
  [[{ $replaceRoot: { newRoot: '$a' } }], [{ a: { b: 1 } }], [{ b: 1 }]],
  [[{ $replaceRoot: { newRoot: { x: '$a', y: '$none' } } }], [{ a: 1 }], [{ x: 1 }]],
  [[{ $replaceRoot: { newRoot: { $mergeObjects: [{ z: 0 }, '$$ROOT'] } } }], [{ a: 1 }], [{ z: 0, _id: 1, a: 1 }]],
  [[{ $replaceRoot: { newRoot: '$a' } }], [{ a: 1 }], refused('newRoot')],
  [[{ $replaceRoot: { newRoot: '$a' } }], [{}], refused('newRoot')],
  [[{ $replaceRoot: { newRoot: '$a' } }], [{ a: [{ b: 1 }] }], refused('newRoot')],
  [[{ $replaceRoot: { newRoot: '$a', old: 1 } }], [], refused('old')],
  [[{ $replaceRoot: {} }], [], refused('newRoot')],
])

pipelineTable('$set, $unset and $replaceWith, their newer names', [
  [[{ $set: { a: '$b' } }], [{ b: 1 }], [{ _id: 1, b: 1, a: 1 }]],
  [[{ $unset: 'a' }], [{ a: 1, b: 2 }], [{ _id: 1, b: 2 }]],
  [[{ $unset: ['a.b', '_id'] }], [{ a: [{ b: 1, c: 2 }] }], [{ a: [{ c: 2 }] }]],
  [[{ $replaceWith: '$a' }], [{ a: { b: 1 } }], [{ b: 1 }]],
  [[{ $unset: 5 }], [], refused('$unset')],
  [[{ $unset: ['a', 'a.b'] }], [], refused('a.b')],
])

const kept = { path: '$a', preserveNullAndEmptyArrays: true }

pipelineTable('$unwind', [
  [
    [{ $unwind: '$a' }],
    [{ a: [1, 2] }],
    [
      { _id: 1, a: 1 },
      { _id: 1, a: 2 },
    ],
  ],
  [[{ $unwind: '$a' }], [{ a: [] }, {}, { a: null }, { a: 5 }], [{ _id: 4, a: 5 }]],
  [
    [{ $unwind: kept }],
    [{ a: [], b: 1 }, {}, { a: null }, { a: [null] }],
    [{ _id: 1, b: 1 }, { _id: 2 }, { _id: 3, a: null }, { _id: 4, a: null }],
  ],
  [
    [{ $unwind: { ...kept, includeArrayIndex: 'i' } }],
    [{ a: ['x', 'y'] }, { a: [] }, { a: 'z' }],
    [
      { _id: 1, a: 'x', i: 0 },
      { _id: 1, a: 'y', i: 1 },
      { _id: 2, i: null },
      { _id: 3, a: 'z', i: null },
    ],
  ],
  [
    [{ $unwind: '$a.b' }],
    [{ a: { b: [1, 2], c: 0 } }],
    [
      { _id: 1, a: { b: 1, c: 0 } },
      { _id: 1, a: { b: 2, c: 0 } },
    ],
  ],
  [[{ $unwind: '$a.b' }], [{ a: [{ b: [1] }] }], []],
  [[{ $unwind: '$a' }], [{ a: [[1, 2]] }], [{ _id: 1, a: [1, 2] }]],
  [[{ $unwind: '$constructor' }], [{ a: 1 }], []],
  [[{ $unwind: 'a' }], [], refused('$unwind')],
  [[{ $unwind: '$' }], [], refused('$unwind')],
  [[{ $unwind: { includeArrayIndex: 'i' } }], [], refused('path')],
  [[{ $unwind: { path: '$a', preserveNulls: true } }], [], refused('preserveNulls')],
  [[{ $unwind: { path: '$a', preserveNullAndEmptyArrays: 1 } }], [], refused('preserveNullAndEmptyArrays')],
  [[{ $unwind: { path: '$a', includeArrayIndex: '$i' } }], [], refused('includeArrayIndex')],
  [[{ $unwind: { path: '$a', includeArrayIndex: '__proto__.i' } }], [{ a: [1] }], refused('__proto__')],
])
