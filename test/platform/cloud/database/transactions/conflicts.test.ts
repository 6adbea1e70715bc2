import { errorOf } from '../../support/operator-sdk'
import { startTransactionTrial, untouched, type TransactionTrial } from './trial'

const conflict =
  '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.'
let on: TransactionTrial
beforeAll(async () => {
  on = await startTransactionTrial()
})
afterAll(() => on.trial.stop())
beforeEach(() => on.reset())

describe('of two transactions', () => {
  test('the second to write a document fails at once, and the first goes on', async () => {
    const [first, second] = [await on.db.startTransaction(), await on.db.startTransaction()]
    await first
      .collection('things')
      .doc('a')
      .update({ data: { n: 1 } })
    await second
      .collection('things')
      .doc('b')
      .update({ data: { n: 2 } })
    const failed = await errorOf(
      second
        .collection('things')
        .doc('a')
        .update({ data: { n: 2 } }),
    )
    expect(failed.errMsg).toContain(conflict)
    await first
      .collection('things')
      .doc('b')
      .update({ data: { n: 1 } })
    await first.commit()
    expect(await on.contents()).toEqual({ a: 1, b: 1, c: 0 })
    expect(await errorOf(second.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
  })

  test.each([
    [
      'changed',
      () =>
        on
          .things()
          .doc('a')
          .update({ data: { n: 1 } }),
    ],
    ['removed', () => on.things().doc('a').remove()],
  ])('and a plain write, who finds the document %s since its first action fails', async (_, write) => {
    const transaction = await on.db.startTransaction()
    await transaction.collection('things').doc('b').get()
    await write()
    const failed = await errorOf(
      transaction
        .collection('things')
        .doc('a')
        .update({ data: { n: 2 } }),
    )
    expect(failed.errMsg).toContain(conflict)
  })

  test('who add the same id, the second fails', async () => {
    const [first, second] = [await on.db.startTransaction(), await on.db.startTransaction()]
    await first.collection('things').add({ data: { _id: 'd', n: 1 } })
    const failed = await errorOf(second.collection('things').add({ data: { _id: 'd', n: 2 } }))
    expect(failed.errMsg).toContain(conflict)
    await first.commit()
    const late = await on.db.startTransaction()
    expect((await errorOf(late.collection('things').add({ data: { _id: 'd' } }))).errMsg).toContain('E11000')
  })

  test('each may write what the other only read', async () => {
    const [first, second] = [await on.db.startTransaction(), await on.db.startTransaction()]
    await first.collection('things').doc('a').get()
    await second.collection('things').doc('b').get()
    await first
      .collection('things')
      .doc('b')
      .update({ data: { n: 1 } })
    await second
      .collection('things')
      .doc('a')
      .update({ data: { n: 2 } })
    await Promise.all([first.commit(), second.commit()])
    expect(await on.contents()).toEqual({ a: 2, b: 1, c: 0 })
  })

  test('of two functions running at once lose no increment', async () => {
    const code = `
      for (let left = 15; left;) {
        try {
          await db.runTransaction(async (transaction) => {
            const doc = transaction.collection('things').doc('a')
            const { data } = await doc.get()
            await doc.update({ data: { n: data.n + 1 } })
          })
          left--
        } catch (error) {
          if (!/TransactionConflict/.test(error.errMsg)) throw error
        }
      }`
    await Promise.all([on.trial.run(code), on.trial.run(code)])
    expect(await on.contents()).toEqual({ a: 30, b: 0, c: 0 })
  })
})

describe('a unique index', () => {
  test('refuses at the write what is there already, or was just written', async () => {
    await on.numbered().add({ data: { _id: 'a', number: 1 } })
    for (const numbers of [[1], [2, 2]]) {
      const transaction = await on.db.startTransaction()
      const own = transaction.collection('numbered')
      const failed = await errorOf(own.add({ data: numbers.map((number) => ({ number })) }))
      expect(failed.errMsg).toContain('E11000 duplicate key error collection: local-env.numbered index: number dup key')
    }
    expect(await on.numbered().count()).toMatchObject({ total: 1 })
  })

  test('refuses at the commit what somebody else wrote meanwhile, and then nothing of it stays', async () => {
    const transaction = await on.db.startTransaction()
    await transaction
      .collection('things')
      .doc('a')
      .update({ data: { n: 1 } })
    await transaction.collection('numbered').add({ data: { _id: 'a', number: 1 } })
    await on.numbered().add({ data: { _id: 'b', number: 1 } })
    expect((await errorOf(transaction.commit())).message).toContain('E11000')
    expect(await on.contents()).toEqual(untouched)
    await on
      .things()
      .doc('a')
      .update({ data: { n: 2 } })
  })

  test('lets two documents exchange their values', async () => {
    await on.numbered().add({ data: [1, 2].map((number) => ({ _id: 'ab'[number - 1], number })) })
    await on.db.runTransaction(async (transaction) => {
      const own = transaction.collection('numbered')
      for (const [id, number] of [
        ['a', 3],
        ['b', 1],
        ['a', 2],
      ] as const)
        await own.doc(id).update({ data: { number } })
    })
    expect((await on.numbered().where({ number: 1 }).get()).data).toEqual([{ _id: 'b', number: 1 }])
    expect((await on.numbered().where({ number: 2 }).get()).data).toEqual([{ _id: 'a', number: 2 }])
  })
})
