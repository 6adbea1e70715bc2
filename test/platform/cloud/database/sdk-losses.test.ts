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
  ['a command in a new document', `db.collection('things').add({ data: { n: _.inc(1) } })`, 'n holds { operator'],
  [
    'joined commands in pull',
    `${doc}.update({ data: { tags: _.pull(_.or([_.eq(1), _.eq(2)])) } })`,
    'tags holds { operator',
  ],
  ['bytes', `db.collection('things').add({ data: { x: { y: Buffer.from('ab') } } })`, 'x.y holds { type, data }'],
  [
    'joined commands in elemMatch',
    `db.collection('things').where({ tags: _.elemMatch(_.gt(1).and(_.lt(5))) }).get()`,
    'tags.$elemMatch holds { operator, operands, fieldName }',
  ],
  [
    'no regular expression',
    `db.collection('things').where({ a: _.not(db.RegExp({ regexp: 'x' })) }).get()`,
    'a holds {  }',
  ],
])('%s: the cloud does not mend it, and says so', async (_, code, words) => {
  await trial.run(`return (${code}).catch(() => 'refused')`)
  expect(lines).toEqual([
    expect.objectContaining({ level: 'warn', function: 'anything', text: expect.stringContaining(words) }),
  ])
  expect(lines[0]?.text).toContain('of things: ')
})

test.each([
  ['an update', `t.collection('things').where({ _id: 'a' }).update({ data: { tags: [] } })`],
  ['a count', `t.collection('things').where({ _id: 'a' }).count()`],
  ['a removal', `t.collection('things').where({ _id: 'nobody' }).remove()`],
])('%s by where() in a transaction is seen to run outside of it', async (_, code) => {
  await trial.run(
    `const t = await db.startTransaction(); await ${code}; await t.rollback(); await ${code.replace('t.', 'db.')}`,
  )
  expect(lines.map(({ text }) => text)).toEqual([expect.stringContaining('outside of the transaction')])
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
  ['a search for everything', `db.collection('things').where({}).get()`],
  ['an empty object', `db.collection('things').where({ a: _.eq({}) }).get()`],
  ['more fields', `${doc}.update({ data: { place: _.set({ longitude: 1, latitude: 2, accuracy: 5 }) } })`],
])('says nothing of %s', async (_, code) => {
  await trial.run(code)
  expect(lines).toEqual([])
})
