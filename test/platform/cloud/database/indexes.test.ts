import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { fromText, type Document } from '../../../../platform/cloud/database/ejson'
import { comparator, type Order } from '../../../../platform/cloud/database/matching/sort'
import { matcher } from '../../../../platform/cloud/database/matching/query'
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

// Few values, so that a condition often stands exactly on one.
const scalar = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<unknown>(0, 1, 2, 3) },
  {
    weight: 2,
    arbitrary: fc.constantFrom<unknown>(-1.5, 's0', 's\0x', '', null, true, false, new Date(0), new Date(1000), -1e300),
  },
)
const anyValue = fc.oneof(
  { weight: 3, arbitrary: scalar },
  fc.array(scalar, { maxLength: 3 }),
  scalar.map((b) => ({ b })),
  fc.array(
    scalar.map((b) => ({ b })),
    { minLength: 1, maxLength: 2 },
  ),
  fc.constant([[1]]),
)
const documentOf = (value: fc.Arbitrary<unknown>): fc.Arbitrary<Document> =>
  fc.record({ a: value, x: scalar, y: scalar }, { requiredKeys: [] })

const comparison = fc.constantFrom('$gt', '$gte', '$lt', '$lte')
const condition = fc.oneof(
  scalar,
  fc.tuple(comparison, scalar).map(([operator, operand]) => ({ [operator]: operand })),
  fc.tuple(comparison, scalar, comparison, scalar).map(([one, a, two, b]) => ({ [one]: a, [two]: b })),
  fc.array(scalar, { maxLength: 3 }).map(($in) => ({ $in })),
  scalar.map(($ne) => ({ $ne })),
  fc.boolean().map(($exists) => ({ $exists })),
  scalar.map((b) => ({ b })),
)
const fields = { a: condition, x: condition, y: condition, 'a.b': condition }
const query = fc.oneof(
  fc.record(fields, { requiredKeys: [] }),
  condition.map((a): Document => ({ a })),
  condition.map((x): Document => ({ x })),
)
const order = fc
  .uniqueArray(fc.tuple(fc.constantFrom('x', 'y', 'a'), fc.constantFrom<1 | -1>(1, -1)), {
    maxLength: 2,
    selector: ([path]) => path,
  })
  .map((each): Order => each)

const indexes: [string, Order][] = [
  ['a', [['a', 1]]],
  ['a falling', [['a', -1]]],
  [
    'x and y',
    [
      ['x', 1],
      ['y', -1],
    ],
  ],
  [
    'y and x',
    [
      ['y', -1],
      ['x', 1],
    ],
  ],
  ['a.b', [['a.b', 1]]],
]
let made = 0
let used: Set<string | null>
let cases = 0

const ids = (documents: Document[]) => documents.map(({ _id }) => Number(_id)).toSorted((a, b) => a - b)

async function agrees(
  documents: Document[],
  chosen: number[],
  asked: { query: Document; order: Order }[],
  change: Document,
) {
  const name = `c${made++}`
  await store.createCollection(name)
  for (const number of new Set(chosen)) {
    const [indexName, fields] = indexes[number] ?? ['none', []]
    const indexFields = fields.map(([path, direction]) => ({ path, direction }))
    await store.createIndex(name, indexName, indexFields, false)
  }
  await store.insert(
    name,
    documents.map((document, _id) => ({ _id, ...document })),
  )
  await store.update(name, { $set: change }, { query: { _id: { $in: [0, 3, 5] } }, multi: true })
  await store.remove(name, { query: { _id: 1 }, multi: false })
  const all = (await store.find(name, { query: {} })).rows.map(({ text }) => fromText(text))
  for (const { query, order } of asked) {
    const wanted = all.filter(matcher(query))
    const { rows, scan } = await store.find(name, { query, order })
    used.add(scan.index)
    cases++
    const found = rows.map(({ text }) => fromText(text))
    expect(ids(found)).toEqual(ids(wanted))
    expect((await store.count(name, query)).total).toBe(wanted.length)
    const inOrder = comparator(order)
    expect(found.every((document, i) => i === 0 || inOrder(found[i - 1] ?? {}, document) <= 0)).toBe(true)
    const some = await store.find(name, { query, order, skip: 1, limit: 2 })
    expect(some.rows.map(({ n }) => n)).toEqual(rows.slice(1, 3).map(({ n }) => n))
  }
}

test.each([
  ['single values', scalar],
  ['arrays and objects too', anyValue],
])(
  'an index never changes an answer: %s',
  async (_, value) => {
    used = new Set()
    await fc.assert(
      fc.asyncProperty(
        fc.array(documentOf(value), { minLength: 8, maxLength: 25 }),
        fc.array(fc.nat(indexes.length - 1), { minLength: 1, maxLength: 3 }),
        fc.array(fc.record({ query, order }), { minLength: 50, maxLength: 50 }),
        fc.record({ a: value, x: scalar }),
        agrees,
      ),
      { seed: 20260501, numRuns: 200 },
    )
    expect([...used]).toEqual(expect.arrayContaining([null, ...indexes.map(([name]) => name)]))
  },
  60_000,
)

test('twenty thousand questions were put', () => {
  expect(cases).toBe(20_000)
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
