import { readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { errorOf } from '../../support/operator-sdk'
import { startTransactionTrial, untouched, type TransactionTrial } from './trial'

const lifeMs = 800
const mostOpen = 3

let on: TransactionTrial
beforeAll(async () => {
  on = await startTransactionTrial({ lifeMs, mostOpen })
})
afterAll(() => on.trial.stop())
beforeEach(() => on.reset())

describe('a transaction that is left alone', () => {
  test('ends by itself, and lets go of what it held', async () => {
    const transaction = await on.holding('a')
    const started = Date.now()
    await on
      .things()
      .doc('a')
      .update({ data: { n: 5 } })
    expect(Date.now() - started).toBeGreaterThan(lifeMs / 2)
    expect(await on.contents()).toEqual({ a: 5, b: 0, c: 0 })
    const failed = await errorOf(transaction.collection('things').doc('b').get())
    expect(failed.errMsg).toContain('Transaction does not exist on the server')
    expect(await errorOf(transaction.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
  })

  test('keeps what was deleted in the files no longer than it lives', async () => {
    const secret = 'MARK-5528-SECRET'
    const wal = path.join(on.trial.dataFolder, 'database.sqlite-wal')
    await on.things().add({ data: { _id: 'd', secret } })
    const transaction = await on.db.startTransaction()
    await transaction.collection('things').doc('d').get()
    await on.things().doc('d').remove()
    const until = Date.now() + 8000
    while (statSync(wal).size && Date.now() < until) await new Promise((soon) => setTimeout(soon, 50))
    expect(statSync(wal).size).toBe(0)
    expect(readFileSync(path.join(on.trial.dataFolder, 'database.sqlite')).includes(secret)).toBe(false)
  })
})

test('more transactions than allowed are refused until one ends', async () => {
  const open = []
  for (let i = 0; i < mostOpen; i++) open.push(await on.db.startTransaction())
  expect(await errorOf(on.db.startTransaction())).toMatchObject({
    code: 'EXCEED_CONCURRENT_REQUEST_LIMIT',
    message: expect.stringContaining('3 transactions are open, and no more may be at once'),
  })
  await open[0]?.rollback()
  open.push(await on.db.startTransaction())
  await Promise.all(open.slice(1).map((each) => each.rollback()))
})

test('a cloud that closes aborts what is open', async () => {
  await on.holding('a')
  await on.restart()
  expect(await on.contents()).toEqual(untouched)
})
