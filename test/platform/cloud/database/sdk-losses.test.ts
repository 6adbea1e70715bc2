import type { LogLine } from '../../../../platform/cloud/cloud'
import { startTrial, type Trial } from '../support/trial-cloud'

const lines: LogLine[] = []
let trial: Trial
beforeAll(async () => {
  trial = await startTrial({}, { collections: [{ name: 'things', indexes: [] }], log: (line) => lines.push(line) })
  await trial.run(`await db.collection('things').add({ data: { _id: 'a', tags: [], b: { at: 1 } } })`)
})
afterAll(() => trial.stop())
beforeEach(() => void lines.splice(0))

const doc = `db.collection('things').doc('a')`
const pairs = '{ longitude, latitude }'

test.each([
  ['a server date in set', `${doc}.update({ data: { b: _.set({ at: db.serverDate() }) } })`, 'b.at holds { offset }'],
  ['a place in set', `${doc}.update({ data: { b: _.set({ at: new db.Geo.Point(1, 2) }) } })`, `b.at holds ${pairs}`],
  ['a server date in max', `${doc}.update({ data: { b: _.max(db.serverDate()) } })`, 'b holds { offset }'],
  [
    'a place in push',
    `${doc}.update({ data: { tags: _.push({ each: [new db.Geo.Point(1, 2)] }) } })`,
    `tags.$each.0 holds ${pairs}`,
  ],
  ['a list to add without $', `${doc}.update({ data: { tags: _.addToSet({ each: [1] }) } })`, 'tags holds { each }'],
  ['bytes', `db.collection('things').add({ data: { x: { y: Buffer.from('ab') } } })`, 'x.y holds { type, data }'],
  [
    'joined commands in elemMatch',
    `db.collection('things').where({ tags: _.elemMatch(_.gt(1).and(_.lt(5))) }).get()`,
    'tags.$elemMatch holds { operator, operands, fieldName }',
  ],
])('%s: the cloud does not mend it, and says so', async (_, code, words) => {
  await trial.run(`return (${code}).catch(() => 'refused')`)
  expect(lines).toEqual([
    expect.objectContaining({ level: 'warn', function: 'anything', text: expect.stringContaining(words) }),
  ])
  expect(lines[0]?.text).toContain('of things: ')
})

test('stores what arrived', async () => {
  const code = `
    await ${doc}.update({ data: { b: _.set({ at: db.serverDate(), where: new db.Geo.Point(1, 2) }) } })
    return (await ${doc}.get()).data.b`
  expect(await trial.run(code)).toEqual({ at: { offset: 0 }, where: { longitude: 1, latitude: 2 } })
})

test.each([
  ['plain fields', `${doc}.update({ data: { at: db.serverDate(), where: new db.Geo.Point(1, 2) } })`],
  ['a pair of an application’s own', `${doc}.update({ data: { place: { longitude: 1, latitude: 2 } } })`],
  ['the same in a new document', `db.collection('things').add({ data: { place: { longitude: 1, latitude: 2 } } })`],
  ['more fields', `${doc}.update({ data: { place: _.set({ longitude: 1, latitude: 2, accuracy: 5 }) } })`],
])('says nothing of %s', async (_, code) => {
  await trial.run(code)
  expect(lines).toEqual([])
})
