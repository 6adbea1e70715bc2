import tcb from '@cloudbase/node-sdk'
import { errorOf } from '../../support/operator-sdk'
import { startTransactionTrial, type TransactionTrial } from './trial'

let on: TransactionTrial
beforeAll(async () => {
  on = await startTransactionTrial()
})
afterAll(() => on.trial.stop())
beforeEach(() => on.reset())

/** The older SDK, which alone can ask for an update and its outcome at once. */
function olderDatabase() {
  const { TENCENTCLOUD_SECRETID: secretId, TENCENTCLOUD_SECRETKEY: secretKey, TCB_ENV: env } = process.env
  return tcb.init({ secretId, secretKey, env }).database()
}

const ids = (found: { data: { _id?: unknown }[] }) => found.data.map(({ _id }) => _id)

describe('where() in a transaction', () => {
  test('finds the state at its first action with its own writes in it', async () => {
    const transaction = await on.db.startTransaction()
    const own = transaction.collection('things')
    await own.doc('a').get()
    await on.things().add({ data: { _id: 'e', n: 0 } })
    await on.things().doc('c').remove()
    await own.doc('a').update({ data: { n: 5 } })
    await own.doc('b').remove()
    await own.add({ data: [{ _id: 'd', n: 0 }, { _id: 'f' }] })
    expect(ids(await own.where({ n: 0 }).get())).toEqual(['c', 'd'])
    expect(ids(await own.where({ n: /x/ }).get())).toEqual([])
    expect(ids(await own.get())).toEqual(['c', 'a', 'd', 'f'])
    await transaction.rollback()
  })

  test('keeps order, offset and limit', async () => {
    const transaction = await olderDatabase().startTransaction()
    const own = transaction.collection('things')
    await own.doc('b').update({ n: 2 })
    await own.add({ _id: 'd', n: 1 })
    const found = await own.where({ n: /^(?!x)/ }).get()
    expect(ids(found)).toEqual([])
    expect(ids(await own.where({}).orderBy('n', 'desc').skip(1).limit(2).get())).toEqual(['d', 'a'])
    await transaction.commit()
  })

  test('refuses to look at more than the thread that serves everybody can afford', async () => {
    const many = Array.from({ length: 1001 }, (_, i) => ({ _id: `m${i}`, n: i }))
    await on.things().add({ data: many })
    const transaction = await on.db.startTransaction()
    const own = transaction.collection('things')
    expect((await own.where({ n: 500 }).get()).data).toEqual([{ _id: 'm500', n: 500 }])
    const { errMsg } = await errorOf(own.where({ x: 1 }).get())
    expect(errMsg).toContain('where() in a transaction that has to look at more than 1000 documents')
    await on
      .things()
      .where({ n: on.db.command.in([1, 2]) })
      .remove()
    await on.trial.run(`await db.collection('things').where({ _id: /^m/ }).remove()`)
  })
})

describe('an update that answers what it made', () => {
  test('changes the first only, and answers it even where nothing changes', async () => {
    const things = olderDatabase().collection('things')
    expect(await things.where({ n: 0 }).updateAndReturn({ n: 3 })).toMatchObject({
      updated: 1,
      doc: { _id: 'a', n: 3 },
    })
    expect(await things.where({ n: 3 }).updateAndReturn({ n: 3 })).toMatchObject({
      updated: 1,
      doc: { _id: 'a', n: 3 },
    })
    expect(await things.where({ n: 7 }).updateAndReturn({ n: 3 })).toMatchObject({ updated: 0, doc: null })
    expect(await on.contents()).toEqual({ a: 3, b: 0, c: 0 })
  })

  test('is one of a transaction’s writes', async () => {
    const transaction = await olderDatabase().startTransaction()
    const own = transaction.collection('things').where({ n: 0 })
    expect(await own.updateAndReturn({ n: 1 })).toMatchObject({ updated: 1, doc: { _id: 'a', n: 1 } })
    expect(await own.updateAndReturn({ n: 2 })).toMatchObject({ updated: 1, doc: { _id: 'b', n: 2 } })
    expect(await on.contents()).toEqual({ a: 0, b: 0, c: 0 })
    await transaction.commit()
    expect(await on.contents()).toEqual({ a: 1, b: 2, c: 0 })
  })
})

test('an update in a transaction that ended while it was choosing holds nothing', async () => {
  const short = await startTransactionTrial({ lifeMs: 100 })
  await short.reset()
  await short.things().add({ data: { _id: 'd', n: 'a'.repeat(24) + 'b' } })
  const transaction = await olderDatabase().startTransaction()
  // It takes this expression about half a second to come to its second alternative.
  const asked = transaction.collection('things').where({ _id: 'd', n: /^(a+)+$|b$/ })
  expect((await errorOf(asked.updateAndReturn({ n: 1 }))).message).toContain('TransactionNotExist')
  const free = short.things().doc('d')
  await free.set({ data: { n: 9 } })
  expect((await free.get()).data).toEqual({ _id: 'd', n: 9 })
  await short.trial.stop()
})
