import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { Catalog } from '../../../../platform/cloud/database/catalog'
import { openSqlite } from '../../../../platform/cloud/database/sqlite'
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

describe('behind one element of an array, an index', () => {
  const query = { tags: 'x' }
  const fields = [
    { path: 'tags', direction: 1 },
    { path: 'n', direction: -1 },
  ] as const
  beforeAll(async () => {
    await store.createCollection('tagged')
    await store.createIndex('tagged', 'tags', [...fields], false)
    const tags = [['x'], ['x', 'y'], ['y'], ['y', 'x', 'x'], []]
    await store.insert(
      'tagged',
      Array.from({ length: 500 }, (_, n) => ({ _id: n, tags: tags[n % 5], n })),
    )
  })

  test.each([1, -1] as const)('stands in the wanted order %s, each document once', async (direction) => {
    const { rows, scan } = await store.find('tagged', { query, order: [['n', direction]], limit: 20 })
    const wanted = Array.from({ length: 500 }, (_, n) => n).filter((n) => [0, 1, 3].includes(n % 5))
    if (direction < 0) wanted.reverse()
    expect(rows.map(({ text }) => fromText(text)['_id'])).toEqual(wanted.slice(0, 20))
    expect(scan).toEqual({ index: 'tags', examined: 20 })
  })

  test('does not stand in the order of a field that is an array somewhere', async () => {
    await store.insert('tagged', [{ _id: 'two', tags: 'x', n: [-5, 9999] }])
    const first = async (direction: 1 | -1) => {
      const { rows } = await store.find('tagged', { query, order: [['n', direction]], limit: 1 })
      return rows.map(({ text }) => fromText(text)['_id'])
    }
    expect([await first(1), await first(-1)]).toEqual([['two'], ['two']])
  })
})

test('a change of one element leaves the keys of the others alone', async () => {
  await store.update('tagged', { $set: { tags: ['x', 'z'] } }, { query: { _id: 1 }, multi: false })
  for (const [tag, found] of Object.entries({ x: 1, y: 0, z: 1 })) {
    const { rows } = await store.find('tagged', { query: { tags: tag, n: 1 } })
    expect(rows).toHaveLength(found)
  }
})

test('a file of an older version says of no field that it holds no arrays', async () => {
  const file = path.join(folder, 'old.sqlite')
  const old = openSqlite(file)
  old.exec(`
    CREATE TABLE collections (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
    CREATE TABLE indexes (
      id INTEGER PRIMARY KEY, collection INTEGER NOT NULL, name TEXT NOT NULL, fields TEXT NOT NULL,
      is_unique INTEGER NOT NULL, multi INTEGER NOT NULL DEFAULT 0, ready INTEGER NOT NULL DEFAULT 1,
      UNIQUE (collection, name));
    INSERT INTO indexes (collection, name, fields, is_unique, multi) VALUES (1, 'a', '[]', 0, 1), (1, 'b', '[]', 0, 0);`)
  Catalog.prepare(old)
  Catalog.prepare(old)
  const kept = old.rows<[string, string]>('SELECT name, arrays FROM indexes ORDER BY name')
  expect(kept.map(([name, arrays]) => [name, (JSON.parse(arrays) as number[]).length > 4])).toEqual([
    ['a', true],
    ['b', false],
  ])
  old.close()
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
