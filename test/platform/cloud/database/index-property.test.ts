import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { fromText, type Document } from '../../../../platform/cloud/database/ejson'
import { choosePlan, type Plan } from '../../../../platform/cloud/database/indexing/planner'
import { matcher } from '../../../../platform/cloud/database/matching/query'
import { comparator, type Order } from '../../../../platform/cloud/database/matching/sort'
import { Reader, unlimited } from '../../../../platform/cloud/database/reading/reader'
import { openReadOnly, openSqlite, type Sqlite } from '../../../../platform/cloud/database/sqlite'
import { DocumentStore } from '../../../../platform/cloud/database/store'
import { anyValue, change, documentOf, indexes, order, query, scalar } from './index-cases'

interface Asked {
  query: Document
  order: Order
}
interface Changed {
  id: number
  set: Document
  remove: boolean
}

const folder = mkdtempSync(path.join(os.tmpdir(), 'index-property-'))
const file = path.join(folder, 'd.sqlite')
let store: DocumentStore
const log = ({ text }: { text: string }) => {
  throw new Error(text)
}
beforeAll(() => {
  store = new DocumentStore({ file, envId: 'env', log })
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

let made = 0
let cases = 0
let used = new Set<string | null>()
const ids = (documents: Document[]) => documents.map(({ _id }) => Number(_id)).toSorted((a, b) => a - b)

async function collectionOf(documents: Document[], chosen: number[]): Promise<string> {
  const name = `c${made++}`
  await store.createCollection(name)
  for (const number of new Set(chosen)) {
    const [indexName, fields] = indexes[number] ?? ['none', []]
    const indexFields = fields.map(([path, direction]) => ({ path, direction }))
    await store.createIndex(name, indexName, indexFields, false)
  }
  const numbered = documents.map((document, _id) => ({ _id, ...document }))
  await store.insert(name, numbered)
  return name
}

type Answers = Pick<Reader, 'find' | 'count'>

/** Whether one question is answered through an index as it is by looking at everything. */
function agrees(reader: Answers, name: string, all: Document[], { query, order }: Asked): void {
  cases++
  const wanted = all.filter(matcher(query))
  const { rows, scan } = reader.find(name, { query, order })
  used.add(scan.index)
  const found = rows.map(({ text }) => fromText(text))
  expect(ids(found)).toEqual(ids(wanted))
  expect(reader.count(name, query).total).toBe(wanted.length)
  const inOrder = comparator(order)
  expect(found.every((document, i) => i === 0 || inOrder(found[i - 1] ?? {}, document) <= 0)).toBe(true)
  const some = reader.find(name, { query, order, skip: 1, limit: 2 })
  expect(some.rows.map(({ n }) => n)).toEqual(rows.slice(1, 3).map(({ n }) => n))
}

const history = (value: fc.Arbitrary<unknown>, questions: number) =>
  [
    fc.array(documentOf(value), { minLength: 8, maxLength: 25 }),
    fc.array(fc.nat(indexes.length - 1), { minLength: 1, maxLength: 3 }),
    fc.array(fc.record({ asked: fc.record({ query, order }), changed: change(value) }), {
      minLength: questions,
      maxLength: questions,
    }),
  ] as const

/** A reader of the store's own file, with a planner that may be a faulty one. */
function readerWith(sqlite: Sqlite, planFor: typeof choosePlan = choosePlan): Reader {
  return new Reader(sqlite, store.catalog, unlimited, planFor)
}

const everything = (reader: Answers, name: string) =>
  reader.find(name, { query: {} }).rows.map(({ text }) => fromText(text))

async function make({ id, set, remove }: Changed, name: string): Promise<void> {
  const target = { query: { _id: id }, multi: false }
  if (remove) await store.remove(name, target)
  else await store.update(name, { $set: set }, target)
}

async function holdsThroughout(
  documents: Document[],
  chosen: number[],
  steps: { asked: Asked; changed: Changed }[],
  planFor?: typeof choosePlan,
): Promise<void> {
  const name = await collectionOf(documents, chosen)
  const sqlite = openReadOnly(file)
  const reader = readerWith(sqlite, planFor)
  let all: Document[] = []
  try {
    for (const [i, { asked, changed }] of steps.entries()) {
      if (i % 5 === 0) {
        await make(changed, name)
        all = everything(reader, name)
      }
      agrees(reader, name, all, asked)
    }
  } finally {
    sqlite.close()
  }
}

test.each([
  ['single values', scalar],
  ['arrays and objects too', anyValue],
])(
  'an index never changes an answer, whatever is changed and removed between the questions: %s',
  async (_, value) => {
    used = new Set()
    const property = fc.asyncProperty(...history(value, 50), (...given) => holdsThroughout(...given))
    await fc.assert(property, { seed: 20260501, numRuns: 200 })
    expect([...used]).toEqual(expect.arrayContaining([null, '_id', ...indexes.map(([name]) => name)]))
  },
  120_000,
)

test('twenty thousand questions were put', () => {
  expect(cases).toBe(20_000)
})

const changedPlan =
  (alter: (plan: Plan) => Plan): typeof choosePlan =>
  (...asked) => {
    const plan = choosePlan(...asked)
    return plan && alter(plan)
  }
const cut = (plan: Plan, low: number, high: number): Plan => {
  const ranges = plan.ranges.map((range) => ({
    low: low ? Buffer.concat([range.low, Buffer.alloc(low, 255)]) : range.low,
    high: high ? range.high.subarray(0, -high) : range.high,
  }))
  return { ...plan, ranges }
}

describe('a planted fault is found', () => {
  it.each<[string, typeof choosePlan]>([
    ['the documents are not looked at again', changedPlan((plan) => ({ ...plan, exact: true }))],
    ['an order is taken for the wanted one', changedPlan((plan) => ({ ...plan, sorted: true }))],
    ['an order is not turned round', changedPlan((plan) => ({ ...plan, reversed: false }))],
    ['a range begins behind its first key', changedPlan((plan) => cut(plan, 9, 0))],
    ['a range ends before its last key', changedPlan((plan) => cut(plan, 0, 1))],
    ['one of several ranges is forgotten', changedPlan((plan) => ({ ...plan, ranges: plan.ranges.slice(0, 1) }))],
    [
      'arrays in an index are forgotten',
      (known, ...asked) =>
        choosePlan(
          known.map((index) => ({ ...index, arrays: new Set<number>() })),
          ...asked,
        ),
    ],
  ])('%s', async (_, faulty) => {
    const property = fc.asyncProperty(...history(anyValue, 50), (...given) => holdsThroughout(...given, faulty))
    await expect(fc.assert(property, { seed: 1, numRuns: 40, endOnFailure: true })).rejects.toThrow('Property failed')
  })

  test('a key was not removed with its document', async () => {
    const name = await collectionOf([{ x: 1 }, { x: 2 }], [2])
    const { usable } = store.catalog.get(name)
    const sqlite = openSqlite(file)
    const table = String(usable[0]?.table)
    const [key] = sqlite.rows<[Buffer, number]>(`SELECT key, n FROM ${table} ORDER BY key LIMIT 1`)
    sqlite.run(`UPDATE ${table} SET n = 2 WHERE n = 1`)
    const asked: Asked = { query: { x: 1 }, order: [] }
    const ask = () => agrees(readerWith(sqlite), name, everything(readerWith(sqlite), name), asked)
    expect(ask).toThrow()
    sqlite.run(`UPDATE ${table} SET n = 1 WHERE key = ?`, key?.[0] ?? null)
    ask()
    sqlite.close()
  })
})
