import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fromText } from '../../../../platform/cloud/database/ejson'
import { Catalog } from '../../../../platform/cloud/database/catalog'
import { isQuick } from '../../../../platform/cloud/database/reading/queries'
import { OverBudget, Reader } from '../../../../platform/cloud/database/reading/reader'
import { openReadOnly } from '../../../../platform/cloud/database/sqlite'
import { DocumentStore } from '../../../../platform/cloud/database/store'

const folder = mkdtempSync(path.join(os.tmpdir(), 'readers-'))
let store: DocumentStore
beforeAll(async () => {
  store = new DocumentStore({
    file: path.join(folder, 'd.sqlite'),
    envId: 'env',
    log: () => undefined,
    queryLimitMs: 800,
  })
  await store.createCollection('notes')
  await store.createIndex('notes', 'kind', [{ path: 'kind', direction: 1 }], false)
  await store.insert('notes', documents)
  // Both threads are up before anything is timed.
  await Promise.all([1, 2].map((size) => store.find('notes', { query: { size } })))
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const count = 3000
const documents = Array.from({ length: count }, (_, n) => ({
  _id: n,
  kind: n % 2,
  size: (n * 7919) % count,
  at: new Date(n),
}))
/** For ever, on the one document that has this text. */
const endless = /^(a+)+$/
const endlessText = `${'a'.repeat(40)}b`

const idsOf = (rows: { text: string }[]) => rows.map(({ text }) => fromText(text)['_id'])

test('a scan of more than a quick query may look at is answered whole and in order', async () => {
  const { rows, scan } = await store.find('notes', {
    query: { size: { $lt: 50 } },
    order: [['size', -1]],
    skip: 2,
    limit: 3,
  })
  expect(rows.map(({ text }) => fromText(text)['size'])).toEqual([47, 46, 45])
  expect(scan).toEqual({ index: null, examined: count })
})

test('a sort of everything keeps what comes first, and ties in the order they were stored', async () => {
  const { rows } = await store.find('notes', { query: {}, order: [['kind', 1]], limit: 600 })
  expect(idsOf(rows)).toEqual(Array.from({ length: 600 }, (_, n) => n * 2))
})

test('a count through an index that is too long for a quick query is right', async () => {
  expect(await store.count('notes', { kind: 1 })).toEqual({ total: 1500, scan: { index: 'kind', examined: 0 } })
})

test('dates and regular expressions reach the thread as they are', async () => {
  const { rows } = await store.find('notes', { query: { at: { $gte: new Date(2998) } } })
  expect(idsOf(rows)).toEqual([2998, 2999])
  expect((await store.find('notes', { query: { kind: /x/ } })).rows).toEqual([])
})

test('a thread sees what was acknowledged a moment ago', async () => {
  for (let n = 0; n < 20; n++) {
    await store.insert('notes', [{ _id: `new ${n}`, label: `label ${n}` }])
    expect(idsOf((await store.find('notes', { query: { label: `label ${n}` } })).rows)).toEqual([`new ${n}`])
  }
  expect(await store.remove('notes', { query: { label: { $exists: true } }, multi: true })).toMatchObject({
    deleted: 20,
  })
})

test('an error in a thread has its code and its words', async () => {
  await expect(store.find('notes', { query: { a: { $near: /x/ } } })).rejects.toMatchObject({
    code: 'INVALID_PARAM',
    message: 'not supported here: query operator $near',
  })
})

test('a change of many documents is made in steps and counted whole', async () => {
  const change = { query: { size: { $gte: 100 } }, multi: true }
  expect(await store.update('notes', { $set: { big: true } }, change)).toMatchObject({ updated: 2900 })
  expect((await store.count('notes', { big: true })).total).toBe(2900)
  expect(await store.update('notes', { $unset: { big: '' } }, { query: { big: true }, multi: false })).toMatchObject({
    updated: 1,
  })
  expect((await store.count('notes', { big: true })).total).toBe(2899)
})

test('a query that never ends stops neither writers nor readers, and is ended', async () => {
  await store.insert('notes', [{ _id: 'trap', label: endlessText }])
  let ended = false
  const stuck = store.find('notes', { query: { label: endless } }).finally(() => (ended = true))
  const watched = expect(stuck).rejects.toThrow('the query took longer than 800 ms')
  await store.insert('notes', [{ _id: 'beside', label: 'beside' }])
  expect(idsOf((await store.find('notes', { query: { label: 'beside' } })).rows)).toEqual(['beside'])
  expect(ended).toBe(false)
  await watched
  expect(idsOf((await store.find('notes', { query: { label: /^besid/ } })).rows)).toEqual(['beside'])
})

const texts = [JSON.stringify({ _id: 'far', list: [endlessText] })]
test.each<[string, () => Promise<unknown>]>([
  [
    'what an update takes out',
    () => store.update('notes', { $pull: { list: endless } }, { query: { _id: 'far' }, multi: false }),
  ],
  ['what an answer shows', () => store.project(texts, { list: { $elemMatch: { $eq: endless } } })],
  ['a change by it', () => store.update('notes', { $set: { x: 1 } }, { query: { list: endless }, multi: true })],
])('an expression that never ends stops nobody else in %s', async (_, ask) => {
  await store.set('notes', 'far', { list: [endlessText] })
  const watched = expect(ask()).rejects.toThrow('took longer')
  await store.insert('notes', [{ label: 'written meanwhile' }])
  expect(idsOf((await store.find('notes', { query: { _id: 'far' } })).rows)).toEqual(['far'])
  await watched
})

test('what a transaction takes out by such an expression is worked out elsewhere, too', async () => {
  const id = store.transactions.start()
  const change = { query: { _id: 'far' }, multi: false }
  const stuck = store.transactions.within(id, (on) => on.update('notes', { $pull: { list: endless } }, change))
  const watched = expect(stuck).rejects.toThrow('took longer')
  await store.insert('notes', [{ label: 'written meanwhile' }])
  await watched
})

test('long lists and large documents are looked through in a thread', () => {
  expect(isQuick({ a: { $in: Array.from({ length: 201 }, (_, n) => n) } })).toBe(false)
  expect(isQuick({ a: { $in: [1, 2] } })).toBe(true)
  const sqlite = openReadOnly(path.join(folder, 'd.sqlite'))
  const budget = { documents: 1000, bytes: 2000, page: 50 }
  const reader = new Reader(sqlite, new Catalog(sqlite), budget)
  expect(() => reader.find('notes', { query: { size: -1 } })).toThrow(OverBudget)
  expect(reader.find('notes', { query: { _id: 5 } }).rows).toHaveLength(1)
  sqlite.close()
})

test('a change finds what somebody else changed while it was worked out', async () => {
  await store.set('notes', 'two', { label: 'twice', n: 0 })
  const slow = store.update('notes', { $inc: { n: 1 } }, { query: { label: /^twice/ }, multi: true })
  const quick = store.update('notes', { $inc: { n: 10 } }, { query: { _id: 'two' }, multi: false })
  expect([(await slow).updated, (await quick).updated]).toEqual([1, 1])
  const [found] = (await store.find('notes', { query: { _id: 'two' } })).rows
  expect(fromText(found?.text ?? '')['n']).toBe(11)
})

test('every thread may be stuck and the next question is still answered', async () => {
  const stuck = Array.from({ length: 3 }, () => store.find('notes', { query: { label: endless } }))
  const watched = Promise.all(stuck.map((each) => expect(each).rejects.toThrow('took longer')))
  expect(idsOf((await store.find('notes', { query: { _id: 'beside' } })).rows)).toEqual(['beside'])
  expect(idsOf((await store.find('notes', { query: { label: 'beside' } })).rows)).toEqual(['beside'])
  await watched
})

test('a change by a regular expression is found in a thread as well', async () => {
  await store.remove('notes', { query: { _id: 'trap' }, multi: false })
  const change = { query: { label: /^b/ }, multi: true }
  expect(await store.update('notes', { $set: { found: 1 } }, change)).toMatchObject({ updated: 1 })
  expect((await store.count('notes', { found: 1 })).total).toBe(1)
})
