import { pipelineTable, refused } from '../table'

const day = new Date('2024-05-01T00:00:00Z')
const mixed = [{ k: 'a', n: 1 }, { k: 'a', n: 'x' }, { k: 'a' }, { k: 'a', n: null }, { k: 'a', n: 4 }]
const all = (operator: object) => [{ $group: { _id: null, out: operator } }, { $project: { _id: 0 } }]

pipelineTable('$group by a key', [
  [[{ $group: { _id: '$k' } }], [{ k: 'a' }, { k: 'b' }, { k: 'a' }], [{ _id: 'a' }, { _id: 'b' }]],
  [[{ $group: { _id: null, n: { $sum: 1 } } }], [{}, {}], [{ _id: null, n: 2 }]],
  [[{ $group: { _id: null, n: { $sum: 1 } } }], [], []],
  [
    [{ $group: { _id: '$k', n: { $sum: 1 } } }],
    [{}, { k: null }, { k: 0 }],
    [
      { _id: null, n: 2 },
      { _id: 0, n: 1 },
    ],
  ],
  [
    [{ $group: { _id: { k: '$k' }, n: { $sum: 1 } } }],
    [{}, { k: null }],
    [
      { _id: {}, n: 1 },
      { _id: { k: null }, n: 1 },
    ],
  ],
  [
    [{ $group: { _id: '$k', n: { $sum: 1 } } }],
    [{ k: 1 }, { k: '1' }, { k: true }],
    [
      { _id: 1, n: 1 },
      { _id: '1', n: 1 },
      { _id: true, n: 1 },
    ],
  ],
  [
    [{ $group: { _id: '$k', n: { $sum: 1 } } }],
    [{ k: [1, 2] }, { k: [1, 2] }, { k: [2, 1] }],
    [
      { _id: [1, 2], n: 2 },
      { _id: [2, 1], n: 1 },
    ],
  ],
  [[{ $group: { _id: '$k', n: { $sum: 1 } } }], [{ k: day }, { k: new Date(day) }], [{ _id: day, n: 2 }]],
  [[{ $group: { _id: { y: { $year: '$at' }, k: '$k' } } }], [{ at: day, k: 1 }], [{ _id: { y: 2024, k: 1 } }]],
  [[{ $group: { z: { $sum: 1 }, _id: 'all', a: { $sum: 2 } } }], [{}], [{ _id: 'all', z: 1, a: 2 }]],
  [[{ $group: { n: { $sum: 1 } } }], [], refused('_id')],
  [[{ $group: '$k' }], [], refused('$group')],
  [[{ $group: { _id: null, n: 1 } }], [], refused("'n'")],
  [[{ $group: { _id: null, n: {} } }], [], refused("'n'")],
  [[{ $group: { _id: null, 'n.m': { $sum: 1 } } }], [], refused('n.m')],
  [[{ $group: { _id: null, $n: { $sum: 1 } } }], [], refused('$n')],
  [[{ $group: { _id: null, n: { $sum: 1, $avg: 1 } } }], [], refused("'n'")],
  [[{ $group: { _id: null, n: { $sum: ['$a', '$b'] } } }], [], refused('$sum')],
  [[{ $group: { _id: null, n: { $summe: 1 } } }], [], refused('$summe')],
  [[{ $group: { _id: null, n: { $constructor: 1 } } }], [], refused('$constructor')],
  [[{ $group: { _id: null, n: { $accumulator: {} } } }], [], refused('$accumulator')],
])

pipelineTable('accumulators', [
  [all({ $sum: '$n' }), mixed, [{ out: 5 }]],
  [all({ $sum: '$n' }), [{ n: 'x' }], [{ out: 0 }]],
  [all({ $sum: '$n' }), [{ n: [1, 2] }, { n: 3 }], [{ out: 3 }]],
  [all({ $sum: '$n' }), Array.from({ length: 10 }, () => ({ n: 0.1 })), [{ out: 1 }]],
  [all({ $sum: { $multiply: ['$n', 2] } }), [{ n: 1 }, { n: 2 }], [{ out: 6 }]],
  [all({ $sum: { $cond: [{ $gt: ['$n', 1] }, 1, 0] } }), [{ n: 1 }, { n: 2 }], [{ out: 1 }]],
  [all({ $avg: '$n' }), mixed, [{ out: 2.5 }]],
  [all({ $avg: '$n' }), [{ n: 'x' }, {}], [{ out: null }]],
  [all({ $max: '$n' }), mixed, [{ out: 'x' }]],
  [all({ $min: '$n' }), mixed, [{ out: 1 }]],
  [all({ $max: '$n' }), [{ n: [1] }, { n: { a: 1 } }], [{ out: [1] }]],
  [all({ $min: '$n' }), [{}, { n: null }], [{ out: null }]],
  [all({ $max: '$n' }), [{ n: day }, { n: true }], [{ out: day }]],
  [all({ $push: '$n' }), mixed, [{ out: [1, 'x', null, 4] }]],
  [all({ $push: { k: '$k', n: '$n' } }), [{ k: 1 }, { n: 2 }], [{ out: [{ k: 1 }, { n: 2 }] }]],
  [all({ $push: '$$ROOT' }), [{ a: 1 }], [{ out: [{ _id: 1, a: 1 }] }]],
  [all({ $addToSet: '$n' }), [...mixed, { n: 1 }], [{ out: [1, 'x', null, 4] }]],
  [all({ $addToSet: '$n' }), [{ n: [1] }, { n: [1] }, { n: { a: 1 } }], [{ out: [[1], { a: 1 }] }]],
  [all({ $first: '$n' }), mixed, [{ out: 1 }]],
  [all({ $first: '$n' }), [{}, { n: 2 }], [{ out: null }]],
  [all({ $last: '$n' }), mixed, [{ out: 4 }]],
  [all({ $last: '$n' }), [{ n: 2 }, {}], [{ out: null }]],
  [[{ $sort: { n: -1 } }, ...all({ $first: '$n' })], [{ n: 1 }, { n: 3 }, { n: 2 }], [{ out: 3 }]],
  [all({ $first: '$n' }), [{ n: [7, 8] }], [{ out: [7, 8] }]],
  [all({ $mergeObjects: '$o' }), [{ o: { a: 1, b: 1 } }, {}, { o: null }, { o: { b: 2 } }], [{ out: { a: 1, b: 2 } }]],
  [all({ $mergeObjects: '$o' }), [{ o: 5 }], refused('$mergeObjects')],
  [all({ $stdDevPop: '$n' }), [2, 4, 4, 4, 5, 5, 7, 9].map((n) => ({ n })), [{ out: 2 }]],
  [all({ $stdDevPop: '$n' }), [{ n: 'x' }], [{ out: null }]],
  [all({ $stdDevSamp: '$n' }), [{ n: 1 }, { n: 'x' }, { n: 3 }], [{ out: Math.SQRT2 }]],
  [all({ $stdDevSamp: '$n' }), [{ n: 1 }], [{ out: null }]],
])

pipelineTable('$sortByCount and $count', [
  [
    [{ $sortByCount: '$k' }],
    [{ k: 1 }, { k: 2 }, { k: 2 }],
    [
      { _id: 2, count: 2 },
      { _id: 1, count: 1 },
    ],
  ],
  [
    [{ $sortByCount: { $toUpper: '$k' } }],
    [{ k: 'a' }, { k: 'A' }, {}],
    [
      { _id: 'A', count: 2 },
      { _id: '', count: 1 },
    ],
  ],
  [[{ $sortByCount: '$k' }], [{}, { k: null }], [{ _id: null, count: 2 }]],
  [[{ $sortByCount: 'k' }], [], refused('$sortByCount')],
  [[{ $sortByCount: { k: '$k' } }], [], refused('$sortByCount')],
  [[{ $sortByCount: 5 }], [], refused('$sortByCount')],
  [[{ $count: 'total' }], [{}, {}], [{ total: 2 }]],
  [[{ $count: 'total' }], [], []],
  [[{ $match: { a: 5 } }, { $count: 'total' }], [{ a: 1 }], []],
  [[{ $count: '' }], [], refused('$count')],
  [[{ $count: '$n' }], [], refused('$count')],
  [[{ $count: 'a.b' }], [], refused('$count')],
  [[{ $count: 5 }], [], refused('$count')],
  [[{ $count: '__proto__' }], [{}], refused('__proto__')],
])
