import { startTrial, type Trial } from '../support/trial-cloud'

let trial: Trial
beforeAll(async () => {
  trial = await startTrial({}, { collections: [{ name: 'places', indexes: [] }] })
  await trial.run(`
    const add = (_id, longitude, latitude) => ({ _id, at: db.Geo.Point(longitude, latitude), tags: ['a', 'b', 'c'], n: 3 })
    await db.collection('places').add({ data: [add('far', 113.306789, 23.1564721), add('near', 113.3089506, 23.0968), add('abroad', 2, 48)] })`)
})
afterAll(() => trial.stop())

const ids = `.get()).data.map(({ _id }) => _id)`
const here = `db.Geo.Point(113.3089506, 23.0968251)`

test.each([
  [
    'nearest first',
    `(await db.collection('places').where({ at: _.geoNear({ geometry: ${here}, maxDistance: 10000 }) })${ids}`,
    ['near', 'far'],
  ],
  [
    'no nearer than',
    `(await db.collection('places').where({ at: _.geoNear({ geometry: ${here}, minDistance: 100, maxDistance: 6644 }) })${ids}`,
    ['far'],
  ],
  [
    'within a circle in radians',
    `(await db.collection('places').where({ at: _.geoWithin({ centerSphere: [${here}, 0.0001] }) })${ids}`,
    ['near'],
  ],
  [
    'an expression of the document',
    `(await db.collection('places').where(_.expr(_.aggregate.eq(['$_id', 'far'])))${ids}`,
    ['far'],
  ],
  [
    'the first of an array',
    `(await db.collection('places').where({ _id: 'far' }).field({ tags: _.project.slice(1) }).get()).data[0].tags`,
    ['a'],
  ],
  [
    'the distance in metres',
    `(await db.collection('places').aggregate().geoNear({ near: ${here}, distanceField: 'd', spherical: true, key: 'at', limit: 2 }).end()).list[1].d`,
    6643.521654040738,
  ],
])('%s', async (_, code, wanted) => {
  expect(await trial.run(`return ${code}`)).toEqual(wanted)
})

test('a point that is nowhere on Earth is refused', async () => {
  await expect(
    trial.run(
      `return (await db.collection('places').where({ at: _.geoWithin({ centerSphere: [[500, 0], 1] }) })${ids}`,
    ),
  ).rejects.toThrow()
})

test('what is stored as a place but is none does not disturb', async () => {
  await trial.run(
    `await db.collection('places').add({ data: [{ _id: 'ringless', at: { type: 'Polygon', coordinates: [] } }] })`,
  )
  const found = (condition: string) =>
    trial.run(`return (await db.collection('places').where({ at: ${condition} })${ids}`)
  const area = `db.Geo.Polygon([db.Geo.LineString([db.Geo.Point(113, 23), db.Geo.Point(114, 23), db.Geo.Point(114, 24), db.Geo.Point(113, 23)])])`
  expect(await found(`_.geoWithin({ geometry: ${area} })`)).not.toContain('ringless')
  expect(await found(`_.geoIntersects({ geometry: ${area} })`)).not.toContain('ringless')
})

test('nearness under or is refused, since it would not order', async () => {
  await expect(
    trial.run(
      `return (await db.collection('places').where(_.or([{ at: _.geoNear({ geometry: ${here}, minDistance: 0, maxDistance: 9000 }) }, { n: 3 }]))${ids}`,
    ),
  ).rejects.toThrow('geoNear must be top-level expr')
})
