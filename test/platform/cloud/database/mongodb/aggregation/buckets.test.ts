import { pipelineTable, refused } from '../table'

const prices = [{ n: 0 }, { n: 5 }, { n: 10 }, { n: 15 }, { n: 99 }]
const tens = { groupBy: '$n', boundaries: [0, 10, 20] }

pipelineTable('$bucket', [
  [
    [{ $bucket: tens }],
    prices.slice(0, 4),
    [
      { _id: 0, count: 2 },
      { _id: 10, count: 2 },
    ],
  ],
  [
    [{ $bucket: { ...tens, default: 'other' } }],
    [...prices, {}],
    [
      { _id: 0, count: 2 },
      { _id: 10, count: 2 },
      { _id: 'other', count: 2 },
    ],
  ],
  [
    [{ $bucket: { ...tens, default: -1 } }],
    prices,
    [
      { _id: -1, count: 1 },
      { _id: 0, count: 2 },
      { _id: 10, count: 2 },
    ],
  ],
  [
    [{ $bucket: { ...tens, output: { sum: { $sum: '$n' }, ids: { $push: '$_id' } } } }],
    prices.slice(0, 3),
    [
      { _id: 0, sum: 5, ids: [1, 2] },
      { _id: 10, sum: 10, ids: [3] },
    ],
  ],
  [[{ $bucket: tens }], prices, refused('$bucket')],
  [[{ $bucket: { ...tens, boundaries: [5] } }], [], refused('$bucket')],
  [[{ $bucket: { ...tens, boundaries: [5, 5] } }], [], refused('$bucket')],
  [[{ $bucket: { ...tens, boundaries: [0, 'x'] } }], [], refused('$bucket')],
  [[{ $bucket: { ...tens, default: 5 } }], [], refused('$bucket')],
  [[{ $bucket: { ...tens, groupBy: 'n' } }], [], refused('$bucket')],
  [[{ $bucket: { ...tens, output: 5 } }], [], refused('$bucket')],
  [[{ $bucket: { ...tens, outptu: {} } }], [], refused('outptu')],
  [[{ $bucket: { groupBy: '$n' } }], [], refused('boundaries')],
])

pipelineTable('$bucketAuto', [
  [
    [{ $bucketAuto: { groupBy: '$n', buckets: 2 } }],
    prices,
    [
      { _id: { min: 0, max: 15 }, count: 3 },
      { _id: { min: 15, max: 99 }, count: 2 },
    ],
  ],
  [
    [{ $bucketAuto: { groupBy: '$n', buckets: 9 } }],
    prices.slice(0, 2),
    [
      { _id: { min: 0, max: 5 }, count: 1 },
      { _id: { min: 5, max: 5 }, count: 1 },
    ],
  ],
  [
    [{ $bucketAuto: { groupBy: '$n', buckets: 2 } }],
    [{ n: 1 }, { n: 1 }, { n: 1 }, { n: 2 }],
    [
      { _id: { min: 1, max: 2 }, count: 3 },
      { _id: { min: 2, max: 2 }, count: 1 },
    ],
  ],
  [
    [{ $bucketAuto: { groupBy: '$n', buckets: 1, output: { top: { $max: '$n' } } } }],
    [{}, { n: 3 }],
    [{ _id: { min: null, max: 3 }, top: 3 }],
  ],
  [[{ $bucketAuto: { groupBy: '$n', buckets: 3 } }], [], []],
  [[{ $bucketAuto: { groupBy: '$n', buckets: 0 } }], [], refused('$bucketAuto')],
  [[{ $bucketAuto: { groupBy: 5, buckets: 2 } }], [], refused('$bucketAuto')],
  [[{ $bucketAuto: { groupBy: '$n', buckets: 2, granularity: 'R5' } }], [], refused('granularity')],
])
