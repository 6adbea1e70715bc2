import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fromText } from '../../../../platform/cloud/database/ejson'
import type { Search } from '../../../../platform/cloud/database/reading/reader'
import { DocumentStore } from '../../../../platform/cloud/database/store'
import type { LogLine } from '../../../../platform/cloud/journal'

const folder = mkdtempSync(path.join(os.tmpdir(), 'indexes-'))
let store: DocumentStore
const open = () => new DocumentStore({ file: path.join(folder, 'd.sqlite'), envId: 'env', log: fail })
const fail = ({ text }: LogLine) => {
  throw new Error(text)
}
beforeAll(() => {
  store = open()
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

test('a range of more than one page is read to the end, forwards and backwards', async () => {
  await store.createCollection('long')
  await store.createIndex(
    'long',
    'kind',
    [
      { path: 'kind', direction: 1 },
      { path: 'n', direction: 1 },
    ],
    false,
  )
  await store.insert(
    'long',
    Array.from({ length: 1200 }, (_, n) => ({ _id: n, kind: n % 2, n: Math.floor(n / 8) })),
  )
  for (const direction of [1, -1] as const) {
    const { rows, scan } = await store.find('long', { query: { kind: 1 }, order: [['n', direction]] })
    expect([rows.length, new Set(rows.map(({ n }) => n)).size, scan]).toEqual([
      600,
      600,
      { index: 'kind', examined: 600 },
    ])
  }
  expect((await store.find('long', { query: {} })).rows).toHaveLength(1200)
})

test('a limit in index order looks at no more than it gives', async () => {
  const { scan } = await store.find('long', { query: { kind: 0 }, order: [['n', -1]], limit: 20 })
  expect(scan).toEqual({ index: 'kind', examined: 20 })
})

test('a condition does not change by which element an array is sorted', async () => {
  await store.createCollection('sorted')
  await store.createIndex('sorted', 'a', [{ path: 'a', direction: 1 }], false)
  await store.insert('sorted', [
    { _id: 'three', a: 3 },
    { _id: 'one to five', a: [1, 5] },
  ])
  const { rows } = await store.find('sorted', { query: { a: { $gt: 2 } }, order: [['a', 1]] })
  expect(rows.map(({ text }) => fromText(text)['_id'])).toEqual(['one to five', 'three'])
})

test('arrays in an index that a failed batch brought in are not forgotten', async () => {
  await store.createCollection('turned')
  await store.createIndex('turned', 'a', [{ path: 'a', direction: 1 }], false)
  await expect(store.insert('turned', [{ _id: 1, a: [1, 9] }, { _id: 1 }])).rejects.toThrow('E11000')
  await store.insert('turned', [{ _id: 2, a: [1, 9] }])
  const query = { a: { $gt: 5, $lt: 3 } }
  expect((await store.find('turned', { query })).rows).toHaveLength(1)
  await store.close()
  store = open()
  expect((await store.find('turned', { query })).rows).toHaveLength(1)
})

describe('the ids are an index of their own', () => {
  beforeAll(async () => {
    await store.createCollection('numbered')
    const numbers = Array.from({ length: 600 }, (_, n) => ({ _id: n, even: n % 2 === 0 }))
    await store.insert('numbered', [...numbers, { _id: 'a' }, { _id: 'b' }, { _id: '' }])
  })

  test.each<[string, Search, unknown[], number]>([
    ['a page beyond the last id seen', { query: { _id: { $gt: 10 } }, order: [['_id', 1]], limit: 3 }, [11, 12, 13], 4],
    ['backwards', { query: { _id: { $lt: 10 } }, order: [['_id', -1]], limit: 2 }, [9, 8], 3],
    ['texts apart from numbers', { query: { _id: { $gte: '' } } }, ['', 'a', 'b'], 3],
    ['what else is asked is looked at again', { query: { _id: { $gte: 590, $lt: 594 }, even: true } }, [590, 592], 5],
  ])('%s', async (_, search, wanted, examined) => {
    const { rows, scan } = await store.find('numbered', search)
    expect(rows.map(({ text }) => fromText(text)['_id'])).toEqual(wanted)
    expect(scan).toEqual({ index: '_id', examined })
  })

  test('an order by them is read to the end, page by page', async () => {
    const { rows, scan } = await store.find('numbered', { query: {}, order: [['_id', -1]] })
    expect(rows.map(({ text }) => fromText(text)['_id']).slice(0, 4)).toEqual(['b', 'a', '', 599])
    expect([rows.length, scan]).toEqual([603, { index: '_id', examined: 603 }])
  })

  test('many of them are fetched one by one', async () => {
    const wanted = Array.from({ length: 300 }, (_, n) => n * 2)
    const { rows, scan } = await store.find('numbered', { query: { _id: { $in: wanted } } })
    expect([rows.length, scan]).toEqual([300, { index: '_id', examined: 300 }])
  })
})
