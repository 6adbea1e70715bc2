import { pipelineTable, refused, type PipelineCase } from '../table'

const fields = { from: 'others', localField: 'k', foreignField: 'ref', as: 'found' }
const ids = { $project: { found: '$found._id' } }
const others = { others: [{ ref: 1 }, { ref: 2 }, { ref: null }, {}, { ref: [1, 3] }, { ref: '1' }] }

const byFields: PipelineCase[] = [
  [[{ $lookup: fields }], [{ k: 2 }], [{ _id: 1, k: 2, found: [{ _id: 2, ref: 2 }] }], others],
  [[{ $lookup: fields }, ids], [{ k: 1 }], [{ _id: 1, found: [1, 5] }], others],
  [
    [{ $lookup: fields }, ids],
    [{ k: null }, {}],
    [
      { _id: 1, found: [3, 4] },
      { _id: 2, found: [3, 4] },
    ],
    others,
  ],
  [[{ $lookup: fields }, ids], [{ k: [2, 3] }], [{ _id: 1, found: [2, 5] }], others],
  [[{ $lookup: fields }, ids], [{ k: [] }], [{ _id: 1, found: [3, 4] }], others],
  [[{ $lookup: fields }, ids], [{ k: 9 }], [{ _id: 1, found: [] }], others],
  [[{ $lookup: { ...fields, localField: 'a.k' } }, ids], [{ a: [{ k: 2 }, {}] }], [{ _id: 1, found: [2] }], others],
  [[{ $lookup: { ...fields, localField: 'a.k' } }, ids], [{ a: [] }], [{ _id: 1, found: [3, 4] }], others],
  [
    [{ $lookup: { ...fields, foreignField: 'a.ref' } }, ids],
    [{ k: 2 }],
    [{ _id: 1, found: [1] }],
    { others: [{ a: [{ ref: 1 }, { ref: 2 }] }, { a: { ref: 3 } }] },
  ],
  [[{ $lookup: { ...fields, as: 'x.y' } }], [{ x: { z: 1 }, k: 9 }], [{ _id: 1, x: { z: 1, y: [] }, k: 9 }], others],
  [[{ $lookup: { ...fields, as: 'k' } }], [{ k: 2, a: 1 }], [{ _id: 1, k: [{ _id: 2, ref: 2 }], a: 1 }], others],
  [[{ $lookup: { ...fields, from: 'nobody' } }, ids], [{ k: 1 }], [{ _id: 1, found: [] }]],
  [
    [{ $lookup: { ...fields, from: 'things', foreignField: '_id' } }, ids],
    [{ k: 2 }, {}],
    [
      { _id: 1, found: [2] },
      { _id: 2, found: [] },
    ],
  ],
]

pipelineTable('$lookup by fields', byFields)
pipelineTable('$lookup by fields through an index', byFields, 'ref')

const piped = (more: object) => ({ $lookup: { from: 'others', as: 'found', ...more } })
const sameRef = { $match: { $expr: { $eq: ['$ref', '$$k'] } } }

const byPipeline: PipelineCase[] = [
  [
    [piped({ let: { k: '$k' }, pipeline: [sameRef] }), ids],
    [{ k: 1 }, { k: '1' }],
    [
      { _id: 1, found: [1] },
      { _id: 2, found: [6] },
    ],
    others,
  ],
  [[piped({ let: { k: '$k' }, pipeline: [sameRef] }), ids], [{ k: null }], [{ _id: 1, found: [3] }], others],
  [[piped({ let: { k: '$k' }, pipeline: [sameRef] }), ids], [{ k: [1, 3] }], [{ _id: 1, found: [5] }], others],
  [[piped({ let: { k: '$k' }, pipeline: [sameRef] }), ids], [{}], [{ _id: 1, found: [4] }], others],
  [
    [piped({ pipeline: [{ $match: { ref: 2 } }, { $project: { _id: 0 } }] })],
    [{}],
    [{ _id: 1, found: [{ ref: 2 }] }],
    others,
  ],
  [
    [piped({ pipeline: [{ $count: 'n' }] })],
    [{}, {}],
    [
      { _id: 1, found: [{ n: 6 }] },
      { _id: 2, found: [{ n: 6 }] },
    ],
    others,
  ],
  [
    [piped({ let: { k: '$k' }, pipeline: [{ $limit: 1 }, { $project: { _id: 0, n: '$$k' } }] })],
    [{ k: 5 }],
    [{ _id: 1, k: 5, found: [{ n: 5 }] }],
    others,
  ],
  [
    [piped({ let: { k: '$k' }, pipeline: [{ $limit: 1 }, { $facet: { a: [{ $project: { n: '$$k' } }] } }] })],
    [{ k: 5 }],
    [{ _id: 1, k: 5, found: [{ a: [{ _id: 1, n: 5 }] }] }],
    others,
  ],
  [
    [
      piped({
        let: { k: '$k' },
        pipeline: [
          { $limit: 1 },
          {
            $lookup: {
              from: 'others',
              as: 'in',
              let: { r: '$ref' },
              pipeline: [{ $limit: 1 }, { $project: { n: ['$$k', '$$r'] } }],
            },
          },
        ],
      }),
    ],
    [{ k: 5 }],
    [{ _id: 1, k: 5, found: [{ _id: 1, ref: 1, in: [{ _id: 1, n: [5, 1] }] }] }],
    others,
  ],
  [[{ $lookup: { ...fields, pipeline: [{ $match: { _id: 5 } }] } }, ids], [{ k: 1 }], [{ _id: 1, found: [5] }], others],
  [[piped({ from: 'nobody', pipeline: [] })], [{}], [{ _id: 1, found: [] }]],
  [[piped({ from: 'nobody', pipeline: [{ $sort: { a: 1 } }] })], [{}], [{ _id: 1, found: [] }]],
]

pipelineTable('$lookup by a pipeline', byPipeline)
pipelineTable('$lookup by a pipeline through an index', byPipeline, 'ref')

pipelineTable('$lookup refuses', [
  [[{ $lookup: { ...fields, form: 'x' } }], [], refused('form')],
  [[{ $lookup: { from: 'others', as: 'x' } }], [], refused('$lookup')],
  [[{ $lookup: { from: 'others', as: 'x', localField: 'k' } }], [], refused('$lookup')],
  [[{ $lookup: { ...fields, as: undefined } }], [], refused("'as'")],
  [[{ $lookup: { ...fields, from: 5 } }], [], refused('$lookup')],
  [[{ $lookup: { ...fields, as: '$x' } }], [], refused('$x')],
  [[{ $lookup: { ...fields, as: '__proto__.x' } }], [], refused('__proto__')],
  [[{ $lookup: { ...fields, localField: '$k' } }], [], refused('$k')],
  [[piped({ let: 5, pipeline: [] })], [], refused('let')],
  [[piped({ let: { K: 1 }, pipeline: [] })], [], refused('K')],
  [[piped({ let: { CURRENT: 1 }, pipeline: [] })], [], refused('CURRENT')],
  [[piped({ pipeline: [{ $matsch: {} }] })], [], refused('$matsch')],
  [[piped({ pipeline: [{ $project: { n: '$$k' } }] })], [], refused('k')],
  [[piped({ pipeline: [{ $match: { $expr: '$$k' } }] })], [], refused('k')],
  [[piped({ pipeline: { $match: {} } })], [], refused('$lookup')],
  [[{ $lookup: { ...fields, let: { k: 1 } } }], [], refused('let')],
])
