import { resolveAction } from '../../../../platform/cloud/actions'
import { startTrial, type Trial } from '../support/trial-cloud'

let trial: Trial
beforeAll(async () => {
  const unique = { name: 'number', fields: [['number', 'asc']] as const, unique: true }
  trial = await startTrial(
    {},
    {
      collections: [
        { name: 'things', indexes: [] },
        { name: 'numbered', indexes: [unique] },
      ],
    },
  )
})
afterAll(() => trial.stop())
beforeEach(() =>
  trial.run(`
  await db.collection('things').where({ _id: _.exists(true) }).remove()
  await db.collection('numbered').where({ _id: _.exists(true) }).remove()`),
)

/** The same three documents for every query below. */
const three = `
  const things = db.collection('things')
  await things.add({ data: [{ _id: 'a', n: 1, tags: ['x'], in: { deep: 1 } }, { _id: 'b', n: 2, tags: ['x', 'y'] }, { _id: 'c', n: 3 }] });`

const told = (code: string) =>
  trial.run(`try { ${code}; return 'no error' } catch (error) { return error.errMsg || error.message }`)

describe('refuses by name', () => {
  it.each([
    [
      'a missing collection',
      `await db.collection('nowhere').get()`,
      'collection.get:fail -502005 database collection not exists. [ResourceNotFound] Db or Table not exist: nowhere',
    ],
    ['a missing document', `await db.collection('things').doc('none').get()`, 'document with _id none does not exist'],
    [
      'an id that is taken',
      `await db.collection('things').add({ data: { _id: 'a' } }); await db.collection('things').add({ data: { _id: 'a' } })`,
      'E11000 duplicate key error collection: local-env.things index: _id_ dup key',
    ],
    [
      'a unique value that is taken',
      `await db.collection('numbered').add({ data: { number: 1 } }); await db.collection('numbered').add({ data: { number: 1 } })`,
      'E11000 duplicate key error collection: local-env.numbered index: number dup key',
    ],
    [
      'a second missing unique value',
      `await db.collection('numbered').add({ data: {} }); await db.collection('numbered').add({ data: {} })`,
      'E11000',
    ],
    [
      'adding to a word',
      `${three} await things.doc('a').update({ data: { n: 'word' } }); await things.doc('a').update({ data: { n: _.inc(1) } })`,
      'Cannot apply $inc to a value of non-numeric type',
    ],
    [
      'pushing to a number',
      `${three} await things.doc('a').update({ data: { n: _.push([1]) } })`,
      "The field 'n' must be an array but is of type number",
    ],
    [
      'a field inside a number',
      `${three} await things.doc('a').update({ data: { 'n.x': 1 } })`,
      "Cannot create field 'x' in element",
    ],
  ])('%s', async (_, code, text) => {
    expect(await told(code)).toContain(text)
  })
})

test('a field that an action would have to ignore is refused by its name', () => {
  const table = { 'database.getDocument': { fields: ['query'], run: async () => ({}) } }
  const body = { action: 'database.getDocument', envName: 'local-env', query: '{}', readConcern: 'linearizable' }
  expect(() => resolveAction(table, body)).toThrow('not supported here: readConcern in database.getDocument')
})
