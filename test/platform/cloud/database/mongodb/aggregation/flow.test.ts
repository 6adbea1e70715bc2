import { pipelineTable, refused } from '../table'

const day = new Date('2024-05-01T00:00:00Z')
const numbers = [{ n: 3 }, { n: 1 }, { n: 2 }]
const values = { $project: { _id: 0, n: 1 } }

pipelineTable('$match', [
  [[{ $match: { n: { $gt: 1 } } }, values], numbers, [{ n: 3 }, { n: 2 }]],
  [[{ $match: {} }, { $count: 'n' }], numbers, [{ n: 3 }]],
  [[values, { $match: { _id: { $exists: false }, n: 1 } }], numbers, [{ n: 1 }]],
  [[{ $match: { $expr: { $eq: ['$n', '$_id'] } } }], [{ n: 1 }, { n: 1 }], [{ _id: 1, n: 1 }]],
  [[{ $match: { $expr: { $lt: ['$at', '$$NOW'] } } }, { $count: 'n' }], [{ at: day }], [{ n: 1 }]],
  [[values, { $match: { $or: [{ $expr: { $gt: ['$n', 2] } }, { n: 1 }] } }], numbers, [{ n: 3 }, { n: 1 }]],
  [[{ $match: 5 }], [], refused('$match')],
  [[{ $match: { n: { $gtt: 1 } } }], [], refused('$gtt')],
  [[{ $match: { $where: 'true' } }], [], refused('$where')],
  [[{ $match: { $expr: { $gtt: [1, 2] } } }], [], refused('$gtt')],
  [[{ $match: { n: { $near: [0, 0] } } }], [], refused('$near')],
])

pipelineTable('$sort', [
  [[{ $sort: { n: 1 } }, values], numbers, [{ n: 1 }, { n: 2 }, { n: 3 }]],
  [[{ $sort: { n: -1 } }, values], numbers, [{ n: 3 }, { n: 2 }, { n: 1 }]],
  [
    [{ $sort: { n: 1, m: -1 } }, { $project: { _id: 1 } }],
    [
      { n: 1, m: 1 },
      { n: 0, m: 1 },
      { n: 1, m: 2 },
    ],
    [{ _id: 2 }, { _id: 3 }, { _id: 1 }],
  ],
  [
    [{ $sort: { n: 1 } }, { $project: { _id: 1 } }],
    [{ n: day }, { n: true }, { n: { a: 1 } }, { n: 'a' }, { n: 5 }, {}, { n: null }],
    [{ _id: 6 }, { _id: 7 }, { _id: 5 }, { _id: 4 }, { _id: 3 }, { _id: 2 }, { _id: 1 }],
  ],
  [
    [{ $sort: { n: 1 } }, values],
    [{ n: [5, 2] }, { n: 3 }, { n: [] }],
    [{ n: [] }, { n: [5, 2] }, { n: 3 }],
  ],
  [
    [{ $sort: { n: -1 } }, values],
    [{ n: [5, 2] }, { n: 3 }, { n: [] }],
    [{ n: [5, 2] }, { n: 3 }, { n: [] }],
  ],
  [
    [{ $sort: { 'a.b': -1 } }, { $project: { _id: 1 } }],
    [{ a: { b: 1 } }, { a: [{ b: 0 }, { b: 2 }] }],
    [{ _id: 2 }, { _id: 1 }],
  ],
  [
    [values, { $sort: { n: 1 } }],
    [{ n: NaN }, { n: -1 }, { n: Infinity }],
    [{ n: NaN }, { n: -1 }, { n: Infinity }],
  ],
  [[{ $sort: {} }], [], refused('$sort')],
  [[{ $sort: 'n' }], [], refused('$sort')],
  [[{ $sort: { n: 2 } }], [], refused('$sort')],
  [[{ $sort: { n: 'asc' } }], [], refused('$sort')],
  [[{ $sort: { n: 'constructor' } }], [], refused('$sort')],
  [[{ $sort: { n: { $meta: 'textScore' } } }], [], refused('$sort')],
  [[{ $sort: { $n: 1 } }], [], refused('$sort')],
])

pipelineTable('$limit, $skip and $sample', [
  [[{ $limit: 2 }, values], numbers, [{ n: 3 }, { n: 1 }]],
  [[{ $limit: 9 }, values], numbers, [{ n: 3 }, { n: 1 }, { n: 2 }]],
  [[{ $skip: 1 }, values], numbers, [{ n: 1 }, { n: 2 }]],
  [[{ $skip: 0 }, { $limit: 1 }, values], numbers, [{ n: 3 }]],
  [[{ $skip: 9 }], numbers, []],
  [[{ $sort: { n: 1 } }, { $skip: 1 }, { $limit: 1 }, values], numbers, [{ n: 2 }]],
  [[{ $sort: { n: 1 } }, { $limit: 2 }, values], numbers, [{ n: 1 }, { n: 2 }]],
  [[{ $limit: 2 }, { $sort: { n: 1 } }, values], numbers, [{ n: 1 }, { n: 3 }]],
  [[{ $limit: 0 }], [], refused('$limit')],
  [[{ $limit: -1 }], [], refused('$limit')],
  [[{ $limit: 1.5 }], [], refused('$limit')],
  [[{ $limit: '1' }], [], refused('$limit')],
  [[{ $sort: { n: 1 } }, { $limit: 0 }], [], refused('$limit')],
  [[{ $skip: -1 }], [], refused('$skip')],
  [[{ $skip: null }], [], refused('$skip')],
  [[{ $sample: { size: 2 } }, { $count: 'n' }], numbers, [{ n: 2 }]],
  [[{ $sample: { size: 9 } }, { $sort: { n: 1 } }, values], numbers, [{ n: 1 }, { n: 2 }, { n: 3 }]],
  [[{ $sample: { size: 0 } }], [], refused('$sample')],
  [[{ $sample: 2 }], [], refused('$sample')],
  [[{ $sample: { size: 1, seed: 7 } }], [], refused('seed')],
])

pipelineTable('$facet', [
  [
    [{ $facet: { low: [{ $match: { n: { $lt: 3 } } }, values], sum: [{ $group: { _id: null, n: { $sum: '$n' } } }] } }],
    numbers,
    [{ low: [{ n: 1 }, { n: 2 }], sum: [{ _id: null, n: 6 }] }],
  ],
  [[{ $facet: { all: [], none: [{ $count: 'n' }] } }], [], [{ all: [], none: [] }]],
  [[{ $match: { n: 1 } }, { $facet: { all: [values] } }, { $unwind: '$all' }], numbers, [{ all: { n: 1 } }]],
  [[{ $facet: {} }], [], refused('$facet')],
  [[{ $facet: { a: 5 } }], [], refused('$facet')],
  [[{ $facet: { 'a.b': [] } }], [], refused('a.b')],
  [[{ $facet: { $a: [] } }], [], refused('$a')],
  [[{ $facet: { a: [{ $facet: { b: [] } }] } }], [], refused('$facet')],
  [[{ $facet: { a: [{ $geoNear: {} }] } }], [], refused('$geoNear')],
  [[{ $facet: { a: [{ $matsch: {} }] } }], [], refused('$matsch')],
  [[{ $facet: { a: [{ $skip: 1, $limit: 1 }] } }], [], refused('exactly one field')],
])

const point = (longitude: number, latitude: number) => ({ type: 'Point', coordinates: [longitude, latitude] })
const spots = [{ at: point(0, 2) }, { at: point(0, 1), open: true }, {}, { at: point(0, 0) }]
const near = { near: point(0, 0), distanceField: 'away', key: 'at', spherical: true }
const told = { $project: { away: { $round: '$away' } } }

pipelineTable('$geoNear', [
  [
    [{ $geoNear: near }, told],
    spots,
    [
      { _id: 4, away: 0 },
      { _id: 2, away: 111319 },
      { _id: 1, away: 222638 },
    ],
  ],
  [[{ $geoNear: { ...near, maxDistance: 120000, minDistance: 1 } }, told], spots, [{ _id: 2, away: 111319 }]],
  [[{ $geoNear: { ...near, query: { open: true }, distanceMultiplier: 0.001 } }, told], spots, [{ _id: 2, away: 111 }]],
  [
    [{ $geoNear: { ...near, includeLocs: 'where' } }, { $limit: 1 }, { $project: { where: 1 } }],
    spots,
    [{ _id: 4, where: point(0, 0) }],
  ],
  [
    [{ $geoNear: { ...near, distanceField: 'calc.away' } }, { $limit: 1 }, { $project: { calc: 1 } }],
    spots,
    [{ _id: 4, calc: { away: 0 } }],
  ],
  [[{ $match: {} }, { $geoNear: near }], spots, refused('$geoNear')],
  [[{ $geoNear: { ...near, maxDist: 5 } }], spots, refused('maxDist')],
  [[{ $geoNear: { near: point(0, 0), key: 'at' } }], spots, refused('distanceField')],
  [[{ $geoNear: { ...near, near: 5 } }], spots, refused('$geoNear')],
  [[{ $geoNear: { ...near, distanceField: '__proto__.x' } }], spots, refused('__proto__')],
])

pipelineTable('stages that are not there', [
  [[{ $out: 'copy' }], [], refused('$out')],
  [[{ $merge: { into: 'copy' } }], [], refused('$merge')],
  [[{ $matsch: {} }], [], refused('$matsch')],
  [[{ constructor: {} }], [], refused('constructor')],
  [[{ match: {} }], [], refused('match')],
])
