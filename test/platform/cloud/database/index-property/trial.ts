import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { fromText, type Document } from '../../../../../platform/cloud/database/ejson'
import { choosePlan } from '../../../../../platform/cloud/database/indexing/planner'
import { matcher } from '../../../../../platform/cloud/database/matching/query'
import { comparator, type Order } from '../../../../../platform/cloud/database/matching/sort'
import { Reader, unlimited } from '../../../../../platform/cloud/database/reading/reader'
import { openReadOnly, type Sqlite } from '../../../../../platform/cloud/database/sqlite'
import { DocumentStore } from '../../../../../platform/cloud/database/store'
import { change, documentOf, indexes, order, query } from './cases'

export interface Asked {
  query: Document
  order: Order
}
interface Changed {
  id: number
  set: Document
  remove: boolean
}

type Answers = Pick<Reader, 'find' | 'count'>
type PlanFor = typeof choosePlan

/** A collection's documents, the numbers of its indexes, and what is asked and changed in turn. */
export type History = [documents: Document[], chosen: number[], steps: { asked: Asked; changed: Changed }[]]

export const history = (value: fc.Arbitrary<unknown>, questions: number): fc.Arbitrary<History> =>
  fc.tuple(
    fc.array(documentOf(value), { minLength: 8, maxLength: 25 }),
    fc.array(fc.nat(indexes.length - 1), { minLength: 1, maxLength: 3 }),
    fc.array(fc.record({ asked: fc.record({ query, order }), changed: change(value) }), {
      minLength: questions,
      maxLength: questions,
    }),
  )

/** One store for a while: every table makes the next one dearer, since SQLite reads its whole schema anew. */
const mostCollections = 20

/** Puts histories to a store of its own and looks whether an index ever changes an answer. */
export class IndexTrial {
  /** How many questions were put, and by which indexes they were answered. */
  cases = 0
  readonly used = new Set<string | null>()
  private readonly folder = mkdtempSync(path.join(os.tmpdir(), 'index-property-'))
  private made = 0
  private file = ''
  private store = this.openStore()

  /** @throws when an index changed an answer */
  async holdsThroughout([documents, chosen, steps]: History, planFor?: PlanFor): Promise<void> {
    const name = await this.collectionOf(documents, chosen)
    const sqlite = openReadOnly(this.file)
    const reader = this.readerOf(sqlite, planFor)
    let all: Document[] = []
    try {
      for (const [i, { asked, changed }] of steps.entries()) {
        if (i % 5 === 0) {
          await this.make(changed, name)
          all = everything(reader, name)
        }
        this.agrees(reader, name, all, asked)
      }
    } finally {
      sqlite.close()
    }
  }

  async collectionOf(documents: Document[], chosen: number[]): Promise<string> {
    if (this.made > 0 && this.made % mostCollections === 0) {
      await this.store.close()
      this.store = this.openStore()
    }
    const name = `c${this.made++}`
    await this.store.createCollection(name)
    for (const number of new Set(chosen)) {
      const [indexName, fields] = indexes[number] ?? ['none', []]
      const indexFields = fields.map(([path, direction]) => ({ path, direction }))
      await this.store.createIndex(name, indexName, indexFields, false)
    }
    const numbered = documents.map((document, _id) => ({ _id, ...document }))
    await this.store.insert(name, numbered)
    return name
  }

  /** A reader of the store's own file, with a planner that may be a faulty one. */
  readerOf(sqlite: Sqlite, planFor: PlanFor = choosePlan): Reader {
    return new Reader(sqlite, this.store.catalog, unlimited, planFor)
  }

  /** Whether one question is answered through an index as it is by looking at everything. */
  agrees(reader: Answers, name: string, all: Document[], { query, order }: Asked): void {
    this.cases++
    const wanted = all.filter(matcher(query))
    const { rows, scan } = reader.find(name, { query, order })
    this.used.add(scan.index)
    const found = rows.map(({ text }) => fromText(text))
    // Not by expect, which notes the stack at every question: half of the time would go there.
    assert.deepEqual(ids(found), ids(wanted))
    assert.equal(reader.count(name, query).total, wanted.length)
    const inOrder = comparator(order)
    assert(found.every((document, i) => i === 0 || inOrder(found[i - 1] ?? {}, document) <= 0))
    const some = reader.find(name, { query, order, skip: 1, limit: 2 })
    const inNumbers = some.rows.map(({ n }) => n)
    assert.deepEqual(
      inNumbers,
      rows.slice(1, 3).map(({ n }) => n),
    )
  }

  /** The file, and the table of a collection's first index in it. */
  whereabouts(name: string): { file: string; table: string } {
    return { file: this.file, table: String(this.store.catalog.get(name).usable[0]?.table) }
  }

  async end(): Promise<void> {
    await this.store.close()
    rmSync(this.folder, { recursive: true })
  }

  private openStore(): DocumentStore {
    this.file = path.join(this.folder, `${this.made}.sqlite`)
    return new DocumentStore({ file: this.file, envId: 'env', log })
  }

  private async make({ id, set, remove }: Changed, name: string): Promise<void> {
    const target = { query: { _id: id }, multi: false }
    if (remove) await this.store.remove(name, target)
    else await this.store.update(name, { $set: set }, target)
  }
}

function log({ text }: { text: string }): never {
  throw new Error(text)
}

const ids = (documents: Document[]) => documents.map(({ _id }) => Number(_id)).toSorted((a, b) => a - b)

export const everything = (reader: Answers, name: string): Document[] =>
  reader.find(name, { query: {} }).rows.map(({ text }) => fromText(text))

/** An index never changes an answer, whatever is changed and removed between ten thousand questions. */
export function testTenThousand(value: fc.Arbitrary<unknown>): void {
  const trial = new IndexTrial()
  afterAll(() => trial.end())

  test('an index never changes an answer, whatever is changed and removed between the questions', async () => {
    const property = fc.asyncProperty(history(value, 50), (given) => trial.holdsThroughout(given))
    await fc.assert(property, { seed: 20260501, numRuns: 200 })
    expect([...trial.used]).toEqual(expect.arrayContaining([null, '_id', ...indexes.map(([name]) => name)]))
  }, 120_000)

  test('ten thousand questions were put', () => {
    expect(trial.cases).toBe(10_000)
  })
}
