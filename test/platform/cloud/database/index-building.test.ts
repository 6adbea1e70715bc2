import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fromText, type Document } from '../../../../platform/cloud/database/ejson'
import { DocumentStore } from '../../../../platform/cloud/database/store'

const folders: string[] = []
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

const count = 4000
const byName = [{ path: 'name', direction: 1 as const }]

async function filled(log: string[] = [], nameOf = (n: number) => `name ${n}`) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'building-'))
  folders.push(folder)
  const open = () =>
    new DocumentStore({ file: path.join(folder, 'd.sqlite'), envId: 'env', log: ({ text }) => log.push(text) })
  const store = open()
  await store.createCollection('people')
  await store.insert(
    'people',
    Array.from({ length: count }, (_, n): Document => ({ _id: n, name: nameOf(n) })),
  )
  return { store, open }
}

/** What the index finds for each document, which must be that document. */
async function lost(store: DocumentStore): Promise<unknown[]> {
  const all = (await store.find('people', { query: {} })).rows.map(({ text }) => fromText(text))
  const wrong = []
  for (const { _id, name } of all) {
    const { rows, scan } = await store.find('people', { query: { name } })
    const found = rows.map(({ text }) => fromText(text)['_id'])
    if (scan.index !== 'name' || !found.includes(_id)) wrong.push(_id)
  }
  return wrong
}

const indexOf = async (store: DocumentStore, name: string) =>
  (await store.find('people', { query: { name } })).scan.index

const usable = (store: DocumentStore) => store.catalog.get('people').usable.map(({ name }) => name)

test('an index is built while documents come, change and go, and has them all', async () => {
  const { store } = await filled()
  await store.createIndex('people', 'name', byName, false)
  expect(usable(store)).toEqual([])
  let writes = 0
  const building = store.settled.then(() => (writes = -writes))
  for (let n = 0; writes >= 0; n++) {
    await Promise.all([
      store.insert('people', [{ _id: `new ${n}`, name: `new ${n}` }]),
      store.update('people', { $set: { name: `changed ${n}` } }, { query: { _id: (n * 37) % count }, multi: false }),
      store.remove('people', { query: { _id: (n * 41 + 1) % count }, multi: false }),
    ])
    writes++
  }
  await building
  expect(-writes).toBeGreaterThan(20)
  expect(await indexOf(store, 'name 7')).toBe('name')
  expect(await lost(store)).toEqual([])
  expect((await store.find('people', { query: { name: { $gte: '' } } })).rows).toHaveLength(
    (await store.count('people', {})).total,
  )
  await store.close()
})

test('a restart in the middle takes the building up again', async () => {
  const { store, open } = await filled()
  await store.createIndex('people', 'name', byName, true)
  await store.close()
  const again = open()
  expect(usable(again)).toEqual([])
  await again.createIndex('people', 'name', byName, true)
  await again.settled
  expect(await lost(again)).toEqual([])
  await expect(again.insert('people', [{ name: 'name 7' }])).rejects.toThrow('E11000')
  await again.close()
})

test('a unique index that the documents do not keep is given up, in words, and service goes on', async () => {
  const log: string[] = []
  const { store } = await filled(log, (n) => `name ${Math.min(n, count - 2)}`)
  await store.createIndex('people', 'name', byName, true)
  await store.settled
  expect(log).toEqual([
    'index name of people could not be built: E11000 duplicate key error collection: env.people index: name dup key',
  ])
  expect(store.catalog.get('people').indexes).toEqual([])
  await store.insert('people', [{ name: 'name 7' }])
  await store.close()
})

test('a small collection has its index before anybody is served, or the start fails', async () => {
  const { store } = await filled()
  await store.remove('people', { query: { _id: { $gte: 100 } }, multi: true })
  await store.createIndex('people', 'name', byName, false)
  expect(await indexOf(store, 'name 7')).toBe('name')
  await store.insert('people', [{ name: 'name 7' }])
  await expect(store.createIndex('people', 'unique', byName, true)).rejects.toThrow('E11000')
  await store.close()
})
