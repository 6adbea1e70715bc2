import { matcher } from '../../../../platform/cloud/database/matching/query'
import { nearestFirst } from '../../../../platform/cloud/database/places/nearest'

const square = (x: number, y: number, side: number) => [
  [x, y],
  [x + side, y],
  [x + side, y + side],
  [x, y + side],
  [x, y],
]
const geometry = (type: string, coordinates: unknown) => ({ type, coordinates })
const city = { $geometry: geometry('Polygon', [square(0, 0, 10)]) }
const wideCircle = { $centerSphere: [[1, 1], 0.1] }
const meets = (place: unknown, condition: unknown) => matcher({ at: condition })({ at: place })

describe('a stored place that is no geometry meets nothing', () => {
  it.each([
    ['a polygon without rings', geometry('Polygon', [])],
    ['an empty ring', geometry('Polygon', [[]])],
    ['a ring that is not closed', geometry('Polygon', [square(1, 1, 1).slice(0, -1)])],
    [
      'a ring of three positions',
      geometry('Polygon', [
        [
          [1, 1],
          [2, 2],
          [1, 1],
        ],
      ]),
    ],
    ['a second polygon that is none', geometry('MultiPolygon', [[square(1, 1, 1)], []])],
    ['a line of one position', geometry('LineString', [[1, 1]])],
    ['lines without any', geometry('MultiLineString', [])],
    ['points without any', geometry('MultiPoint', [])],
    ['a point of words', geometry('Point', ['1', '1'])],
    ['a point of one number', geometry('Point', [1])],
    ['a point that is nowhere', geometry('Point', [1, 91])],
    [
      'a line that leaves the Earth',
      geometry('LineString', [
        [1, 1],
        [181, 1],
      ]),
    ],
    ['a place that is not a number', geometry('Point', [NaN, 1])],
    ['a type that is none', geometry('Circle', [[1, 1]])],
    ['an inherited type', geometry('constructor', [[1, 1]])],
  ])('%s', (_, place) => {
    expect(meets(place, { $geoIntersects: city })).toBe(false)
    expect(meets(place, { $geoWithin: city })).toBe(false)
    expect(meets(place, { $geoWithin: wideCircle })).toBe(false)
    expect(meets(place, { $nearSphere: { $geometry: geometry('Point', [1, 1]) } })).toBe(false)
  })
})

describe('an operand that is no geometry is refused with its operator', () => {
  it.each([
    ['a polygon without rings', geometry('Polygon', [])],
    ['a ring that is not closed', geometry('Polygon', [square(1, 1, 1).slice(0, -1)])],
    [
      'a ring of three positions',
      geometry('Polygon', [
        [
          [1, 1],
          [2, 2],
          [1, 1],
        ],
      ]),
    ],
    ['a ring that leaves the Earth', geometry('Polygon', [square(175, 1, 10)])],
    ['a polygon of words', geometry('Polygon', 'here')],
    ['a type that is none', geometry('Circle', [[1, 1]])],
    ['nothing', undefined],
  ])('%s', (_, $geometry) => {
    const refusal = { code: 'DATABASE_REQUEST_FAILED' }
    for (const operator of ['$geoIntersects', '$geoWithin']) {
      const ask = () => meets(geometry('Point', [1, 1]), { [operator]: { $geometry } })
      expect(ask).toThrow(expect.objectContaining(refusal))
      expect(ask).toThrow(`${operator} needs a`)
    }
  })
})

describe('what lies within', () => {
  const shapes = [
    ['a point', geometry('Point', [1, 1]), geometry('Point', [60, 1])],
    ['a point with its altitude', geometry('Point', [1, 1, 30]), geometry('Point', [60, 1, 30])],
    [
      'points',
      geometry('MultiPoint', [
        [1, 1],
        [2, 2],
      ]),
      geometry('MultiPoint', [
        [1, 1],
        [60, 1],
      ]),
    ],
    [
      'a line',
      geometry('LineString', [
        [1, 1],
        [2, 2],
      ]),
      geometry('LineString', [
        [1, 1],
        [60, 1],
      ]),
    ],
    [
      'a line with its altitude',
      geometry('LineString', [
        [1, 1, 3],
        [2, 2, 3],
      ]),
      geometry('LineString', [
        [1, 1, 3],
        [60, 1, 3],
      ]),
    ],
    [
      'lines',
      geometry('MultiLineString', [
        [
          [1, 1],
          [2, 2],
        ],
      ]),
      geometry('MultiLineString', [
        [
          [1, 1],
          [2, 2],
        ],
        [
          [1, 1],
          [60, 1],
        ],
      ]),
    ],
    ['a polygon', geometry('Polygon', [square(1, 1, 1)]), geometry('Polygon', [square(1, 1, 60)])],
    [
      'polygons',
      geometry('MultiPolygon', [[square(1, 1, 1)], [square(3, 3, 1)]]),
      geometry('MultiPolygon', [[square(1, 1, 1)], [square(60, 1, 1)]]),
    ],
  ] as const
  it.each(shapes)('a polygon: %s', (_, inside, outside) => {
    expect(meets(inside, { $geoWithin: city })).toBe(true)
    expect(meets(outside, { $geoWithin: city })).toBe(false)
  })
  it.each(shapes)('a circle, when all positions do: %s', (_, inside, outside) => {
    expect(meets(inside, { $geoWithin: wideCircle })).toBe(true)
    expect(meets(outside, { $geoWithin: wideCircle })).toBe(false)
  })
  it.each(shapes)('and what only meets: %s', (_, inside, outside) => {
    expect(meets(inside, { $geoIntersects: city })).toBe(true)
    const touches = outside.type !== 'Point'
    expect(meets(outside, { $geoIntersects: city })).toBe(touches)
  })
})

describe('nearness, which orders what is found', () => {
  const near = { at: { $nearSphere: { $geometry: geometry('Point', [1, 1]) } } }
  it.each([
    ['$or', { $or: [near, { n: 1 }] }],
    ['$nor', { $nor: [near] }],
    ['$or under $and', { $and: [{ n: 1 }, { $or: [near] }] }],
    ['$not', { at: { $not: near.at } }],
    ['$elemMatch', { places: { $elemMatch: near } }],
  ])('is refused under %s', (_, query) => {
    expect(() => nearestFirst(query)).toThrow('geoNear must be top-level expr')
  })

  test('is refused twice', () => {
    expect(() => nearestFirst({ $and: [near, { n: 1 }, near] })).toThrow('Too many geoNear expressions')
  })

  it.each([
    ['at the top', { n: 1, ...near }],
    ['under $and', { $and: [{ n: 1 }, near] }],
    ['under $and in $and', { $and: [{ n: 1 }, { $and: [near] }] }],
  ])('orders %s', (_, query) => {
    const [close, far] = [{ at: geometry('Point', [1, 2]) }, { at: geometry('Point', [1, 3]) }]
    expect([far, close].toSorted(nearestFirst(query))).toEqual([close, far])
  })

  test('is not asked for by other queries', () => {
    expect(nearestFirst({ $or: [{ n: 1 }, { at: { $geoWithin: city } }] })).toBeUndefined()
  })
})
