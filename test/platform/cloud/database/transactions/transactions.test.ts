import { errorOf, type SdkPlace } from '../../support/operator-sdk'
import { startTransactionTrial, untouched, type TransactionTrial } from './trial'

const conflict =
  '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. Please check your request, but if the problem persists, contact us.'
const gone =
  '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server, transaction must be commit or abort in 30 seconds. Please check your request, but if the problem persists, contact us.'

let on: TransactionTrial
beforeAll(async () => {
  on = await startTransactionTrial()
})
afterAll(() => on.trial.stop())
beforeEach(() => on.reset())

/** What every kind of write answers. */
async function answersOf(place: SdkPlace) {
  const all = place.collection('things')
  const { _ids } = await all.add({ data: [{ _id: 'd' }, { _id: 'e' }] })
  return [
    _ids,
    (await all.doc('a').update({ data: { n: 5 } })).stats,
    (await all.doc('a').update({ data: { n: 5 } })).stats,
    (await all.doc('x').update({ data: { n: 5 } })).stats,
    (await all.doc('d').set({ data: { n: 5 } })).stats,
    // That a document was created is lost by the SDK within a transaction.
    (await all.doc('f').set({ data: { n: 5 } })).stats.updated,
    (await all.doc('f').remove()).stats,
    (await all.doc('f').remove()).stats,
  ]
}

describe('a transaction', () => {
  test('reads the state at its first action, whatever happens meanwhile', async () => {
    const transaction = await on.db.startTransaction()
    const seen = transaction.collection('things')
    await on
      .things()
      .doc('c')
      .update({ data: { n: 4 } })
    expect((await seen.doc('c').get()).data).toEqual({ _id: 'c', n: 4 })
    await on
      .things()
      .doc('a')
      .update({ data: { n: 1 } })
    await on.things().doc('b').remove()
    await on.things().add({ data: { _id: 'd', n: 1 } })
    expect((await seen.doc('a').get()).data).toEqual({ _id: 'a', n: 0 })
    expect((await seen.doc('b').get()).data).toEqual({ _id: 'b', n: 0 })
    expect((await errorOf(seen.doc('d').get())).errMsg).toContain('document with _id d does not exist')
  })

  test('sees its own writes, which nobody else sees before the commit', async () => {
    const transaction = await on.db.startTransaction()
    const own = transaction.collection('things')
    await own.doc('a').update({ data: { n: on.db.command.inc(1) } })
    await own.doc('a').update({ data: { n: on.db.command.inc(1) } })
    await own.doc('b').set({ data: { n: 7 } })
    await own.doc('c').remove()
    await own.add({ data: { _id: 'd', n: 9 } })
    expect((await own.doc('a').get()).data).toEqual({ _id: 'a', n: 2 })
    expect((await own.doc('d').get()).data).toEqual({ _id: 'd', n: 9 })
    expect((await errorOf(own.doc('c').get())).errMsg).toContain('does not exist')
    expect(await on.contents()).toEqual(untouched)
    await transaction.commit()
    expect(await on.contents()).toEqual({ a: 2, b: 7, d: 9 })
    expect((await on.things().where({ n: 2 }).get()).data).toEqual([{ _id: 'a', n: 2 }])
    expect(await on.things().where({ n: 0 }).count()).toMatchObject({ total: 0 })
  })

  test('answers its writes as plain ones are answered', async () => {
    const transaction = await on.db.startTransaction()
    const within = await answersOf(transaction)
    await transaction.rollback()
    expect(within).toEqual(await answersOf(on.db))
  })

  test('that is rolled back leaves nothing', async () => {
    const transaction = await on.db.startTransaction()
    await transaction
      .collection('things')
      .doc('a')
      .update({ data: { n: 1 } })
    await transaction.collection('things').add({ data: { _id: 'd' } })
    await transaction.rollback()
    expect(await on.contents()).toEqual(untouched)
  })

  test('that ended answers that it does not exist', async () => {
    const committed = await on.db.startTransaction()
    await committed.commit()
    const aborted = await on.db.startTransaction()
    await aborted.rollback()
    for (const ended of [committed, aborted]) {
      const doc = ended.collection('things').doc('a')
      for (const asked of [doc.get(), doc.set({ data: { n: 1 } }), ended.collection('things').add({ data: {} })]) {
        const { errMsg } = await errorOf(asked)
        expect(errMsg).toContain(gone)
      }
      expect(await errorOf(ended.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
      expect(await errorOf(ended.rollback())).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
    }
  })

  test.each([
    ['a duplicate', { _id: 'a' }, 'E11000'],
    ['an operator stored', { _id: 'd', $x: 1 }, 'not valid for storage'],
  ])('ends with what fails in it: %s', async (_, data, text) => {
    const transaction = await on.db.startTransaction()
    await transaction
      .collection('things')
      .doc('b')
      .update({ data: { n: 1 } })
    expect((await errorOf(transaction.collection('things').add({ data }))).errMsg).toContain(text)
    expect(await errorOf(transaction.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
    expect(await on.contents()).toEqual(untouched)
  })

  test('keeps 1 and "1" apart', async () => {
    const [one, other] = [await on.db.startTransaction(), await on.db.startTransaction()]
    await one.collection('things').add({ data: { _id: 'e' } })
    await one
      .collection('things')
      .doc(1)
      .set({ data: { n: 'number' } })
    await other
      .collection('things')
      .doc('1')
      .set({ data: { n: 'word' } })
    await Promise.all([one.commit(), other.commit()])
    expect((await on.things().doc(1).get()).data['n']).toBe('number')
    expect((await on.things().doc('1').get()).data['n']).toBe('word')
    for (const id of [1, '1']) await on.things().doc(id).remove()
  })
})

describe('runTransaction', () => {
  test('tries four times in all when it ends with the code of a conflict, as a commit may', async () => {
    let attempts = 0
    const asked = on.db.runTransaction(async (transaction) => {
      await transaction.collection('things').doc('a').get()
      attempts++
      throw Object.assign(new Error('as from a commit'), { code: 'DATABASE_TRANSACTION_CONFLICT' })
    })
    expect(await errorOf(asked)).toMatchObject({ code: 'DATABASE_TRANSACTION_CONFLICT' })
    expect(attempts).toBe(4)
  })

  test('does not try again when an operation met a conflict', async () => {
    const holder = await on.db.startTransaction()
    await holder
      .collection('things')
      .doc('a')
      .update({ data: { n: 1 } })
    let attempts = 0
    const failed = await errorOf(
      on.db.runTransaction(async (transaction) => {
        attempts++
        await transaction
          .collection('things')
          .doc('a')
          .update({ data: { n: 2 } })
      }),
    )
    expect([attempts, failed.errCode, failed.code]).toEqual([1, -501001, undefined])
    expect(failed.errMsg).toContain(conflict)
    await holder.commit()
    expect(await on.contents()).toEqual({ a: 1, b: 0, c: 0 })
  })

  test('ends with the reason it was rolled back for', async () => {
    const asked = on.db.runTransaction(async (transaction) => {
      await transaction
        .collection('things')
        .doc('a')
        .update({ data: { n: 1 } })
      await transaction.rollback('not today')
    })
    await expect(asked).rejects.toBe('not today')
    expect(await on.contents()).toEqual(untouched)
  })
})
