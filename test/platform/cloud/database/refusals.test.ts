import { resolveAction } from '../../../../platform/cloud/actions'
import type { Trial } from '../support/trial-cloud'
import { refusalOf, removeThings, startWithThings, three } from './things'

let trial: Trial
beforeAll(async () => {
  trial = await startWithThings()
})
afterAll(() => trial.stop())
beforeEach(() => removeThings(trial))

const told = (code: string) => refusalOf(trial, code)

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
