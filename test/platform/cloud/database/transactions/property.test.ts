import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { DocumentStore } from '../../../../../platform/cloud/database/store'
import type { Transaction } from '../../../../../platform/cloud/database/transactions/transaction'
import { CloudFault } from '../../../../../platform/cloud/fault'
import { TransactionModel, type Outcome, type Settled, type Write } from './model'

const id = fc.constantFrom('a', 'b', 'c', 'd')
const n = fc.integer({ min: 0, max: 2 })
const thing = fc.record({ n, u: fc.integer({ min: 0, max: 5 }) })
const oneWrite = fc.oneof(
  fc.record({ kind: fc.constantFrom('add' as const, 'set' as const), id, thing }),
  fc.record({ kind: fc.constantFrom('raise' as const, 'remove' as const), id }),
)
const slot = fc.integer({ min: 0, max: 2 })
const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ do: fc.constant('start' as const), slot }) },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('write' as const), slot, write: oneWrite }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('read' as const), slot, id }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('commit' as const, 'rollback' as const), slot }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('plain' as const), write: oneWrite }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('plain' as const),
      write: fc.record({ kind: fc.constant('raiseAll' as const), n }),
    }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never

const folder = mkdtempSync(path.join(os.tmpdir(), 'transactions-'))
let store: DocumentStore
beforeAll(async () => {
  store = new DocumentStore({ file: path.join(folder, 'database.sqlite'), envId: 'e', log: () => undefined })
  await store.createCollection('things')
  await store.createIndex('things', 'u', [{ path: 'u', direction: 1 }], true)
  await store.createIndex('things', 'n', [{ path: 'n', direction: -1 }], false)
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const byToken = (one: Settled, other: Settled) => one.token - other.token

/** Does one write, in a transaction or outside. */
async function doWrite(place: DocumentStore | Transaction, write: Write): Promise<Outcome> {
  if (write.kind === 'add') {
    await place.insert('things', [{ _id: write.id, ...write.thing }])
    return 'ok'
  }
  if (write.kind === 'set') {
    await place.set('things', write.id, { ...write.thing })
    return 'ok'
  }
  if (write.kind === 'remove') {
    return (await place.remove('things', { query: { _id: write.id }, multi: false })).deleted ? 'ok' : 'none'
  }
  const multi = write.kind === 'raiseAll'
  const query = multi ? { n: write.n } : { _id: write.id }
  return (await place.update('things', { $inc: { n: 1 } }, { query, multi })).updated ? 'ok' : 'none'
}

async function outcomeOf(asked: Promise<Outcome | void>): Promise<Outcome> {
  try {
    return (await asked) ?? 'ok'
  } catch (error) {
    if (!(error instanceof CloudFault)) throw error
    if (error.code === 'DATABASE_TRANSACTION_CONFLICT') return 'conflict'
    if (error.code === 'DATABASE_TRANSACTION_FAIL') return 'gone'
    if (error.message.startsWith('E11000')) return 'duplicate'
    throw error
  }
}

/** One history, done to the database and to the model at once. */
class History {
  private readonly model = new TransactionModel()
  private readonly transactions = new Map<number, string>()
  private readonly settled: Settled[] = []
  private readonly asked: Promise<void>[] = []

  async take(each: Step): Promise<void> {
    const expected = each.do === 'plain' ? this.plain(each.write) : await this.inTransaction(each)
    // Whatever was asked before this has been tried once it is answered.
    await store.remove('things', { query: { _id: 'nobody' }, multi: false })
    await new Promise(setImmediate)
    expect(this.settled.splice(0).toSorted(byToken)).toEqual(expected.toSorted(byToken))
  }

  async end(): Promise<void> {
    for (const transaction of this.transactions.keys()) await this.take({ do: 'rollback', slot: transaction })
    await Promise.all(this.asked)
    const things = [...this.model.committed].map(([_id, { n: raised, u }]) => ({ _id, n: raised, u }))
    expect((await textsOf({})).toSorted()).toEqual(things.map((each) => JSON.stringify(each)).toSorted())
    for (const { u, ...each } of things) expect(await textsOf({ u })).toEqual([JSON.stringify({ ...each, u })])
    for (const high of [0, 1, 2, 3]) {
      const { total } = await store.count('things', { n: { $gt: high } })
      expect(total).toBe(things.filter((each) => each.n > high).length)
    }
  }

  private plain(write: Write): Settled[] {
    const token = this.asked.length
    const note = async () => void this.settled.push({ token, outcome: await outcomeOf(doWrite(store, write)) })
    this.asked.push(note())
    const outcome = this.model.plain(token, write)
    return outcome ? [{ token, outcome }] : []
  }

  /** Returns which plain writes have to be answered now. */
  private async inTransaction(each: Exclude<Step, { do: 'plain' }>): Promise<Settled[]> {
    if (each.do === 'start') return this.start(each.slot)
    const transaction = this.transactions.get(each.slot)
    if (transaction === undefined) return []
    if (each.do === 'read') {
      const found = await outcomeOrText(transaction, each.id)
      const thing = this.model.read(each.slot, each.id)
      expect(found).toEqual(typeof thing === 'object' ? JSON.stringify({ _id: each.id, ...thing }) : (thing ?? 'none'))
      return []
    }
    if (each.do === 'write') {
      const asked = store.transactions.within(transaction, (on) => doWrite(on, each.write))
      return this.settledBy(asked, this.model.write(each.slot, each.write))
    }
    const asked = each.do === 'commit' ? store.transactions.commit(transaction) : abort(transaction)
    return this.settledBy(asked, this.model[each.do](each.slot))
  }

  private async settledBy(asked: Promise<Outcome | void>, expected: { outcome: Outcome; settled: Settled[] }) {
    const { outcome, settled } = expected
    expect(await outcomeOf(asked)).toBe(outcome)
    return settled
  }

  private start(on: number): Settled[] {
    if (this.model.isOpen(on)) return []
    this.transactions.set(on, store.transactions.start())
    this.model.start(on)
    return []
  }
}

const abort = async (transaction: string) => store.transactions.abort(transaction)
const textsOf = async (query: Record<string, unknown>) =>
  (await store.find('things', { query })).rows.map(({ text }) => text)

async function outcomeOrText(transaction: string, thing: string): Promise<string> {
  let text = 'none'
  const outcome = await outcomeOf(
    store.transactions.within(transaction, async (on) => {
      text = (await on.find('things', { query: { _id: thing } })).rows[0]?.text ?? 'none'
    }),
  )
  return outcome === 'ok' ? text : outcome
}

test('any interleaving of transactions and plain writes does what the model does', async () => {
  const histories = fc.array(step, { minLength: 5, maxLength: 40 })
  const property = fc.asyncProperty(histories, async (steps) => {
    await store.remove('things', { query: {}, multi: true })
    const history = new History()
    for (const each of steps) await history.take(each)
    await history.end()
  })
  await fc.assert(property, { numRuns: 400 })
})

test('what waited comes before everything asked in the tick of the release', async () => {
  await store.remove('things', { query: {}, multi: true })
  const [holder, other] = [store.transactions.start(), store.transactions.start()]
  await store.transactions.within(other, (on) => on.find('things', { query: { _id: 'a' } }))
  await store.transactions.within(holder, (on) => on.set('things', 'a', { n: 1, u: 1 }))
  const waited = store.set('things', 'a', { n: 2, u: 2 })
  await store.remove('things', { query: { _id: 'nobody' }, multi: false })
  const later = store.set('things', 'a', { n: 3, u: 3 })
  store.transactions.abort(holder)
  const late = store.transactions.within(other, (on) => on.set('things', 'a', { n: 4, u: 4 }))
  await expect(late).rejects.toThrow('TransactionConflict')
  expect([await waited, await later]).toEqual(['created', 'updated'])
  expect(await textsOf({ u: 3 })).toHaveLength(1)
})
