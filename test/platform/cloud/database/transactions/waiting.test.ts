import { errorOf } from '../../support/operator-sdk'
import { startTransactionTrial, untouched, type TransactionTrial } from './trial'

const lifeMs = 800

let on: TransactionTrial
beforeAll(async () => {
  on = await startTransactionTrial({ lifeMs })
})
afterAll(() => on.trial.stop())
beforeEach(() => on.reset())

/** Whether something asked has been answered after others were asked and answered. */
async function isWaiting(asked: Promise<unknown>): Promise<boolean> {
  let waiting = true
  const told = () => void (waiting = false)
  asked.then(told, told)
  for (const id of ['x', 'y'])
    await on
      .things()
      .doc(id)
      .set({ data: { n: 0 } })
  for (const id of ['x', 'y']) await on.things().doc(id).remove()
  return waiting
}

describe('a plain write of a document that a transaction holds', () => {
  test.each([
    [
      'update',
      () =>
        on
          .things()
          .doc('a')
          .update({ data: { n: on.db.command.inc(10) } }),
      { a: 11, b: 0, c: 0 },
    ],
    [
      'set',
      () =>
        on
          .things()
          .doc('a')
          .set({ data: { n: 5 } }),
      { a: 5, b: 0, c: 0 },
    ],
    ['remove', () => on.things().doc('a').remove(), { b: 0, c: 0 }],
    [
      'update of many',
      () =>
        on
          .things()
          .where({ n: 0 })
          .update({ data: { n: 7 } }),
      { a: 1, b: 7, c: 7 },
    ],
    [
      'removal of many',
      () =>
        on
          .things()
          .where({ _id: on.db.command.in(['a', 'b']) })
          .remove(),
      { c: 0 },
    ],
  ])('waits for the commit: %s', async (_, write, after) => {
    const transaction = await on.holding('a')
    const asked = write()
    expect(await isWaiting(asked)).toBe(true)
    expect(await on.contents()).toEqual(untouched)
    await transaction.commit()
    await asked
    expect(await on.contents()).toEqual(after)
  })

  test('waits for the rollback, and finds the document as it was', async () => {
    const transaction = await on.holding('a')
    const asked = on
      .things()
      .doc('a')
      .update({ data: { n: on.db.command.inc(10) } })
    expect(await isWaiting(asked)).toBe(true)
    await transaction.rollback()
    expect((await asked).stats.updated).toBe(1)
    expect(await on.contents()).toEqual({ a: 10, b: 0, c: 0 })
  })

  test.each(['commit', 'rollback'] as const)('of one that is not there yet waits for the %s', async (end) => {
    const transaction = await on.holding('d')
    const asked = on.things().add({ data: { _id: 'd', n: 2 } })
    const outcome = asked.then(
      () => 'added',
      (error: { errMsg: string }) => error.errMsg,
    )
    expect(await isWaiting(asked)).toBe(true)
    await transaction[end]()
    expect(await outcome).toContain(end === 'commit' ? 'E11000' : 'added')
  })

  test('holds up no other write', async () => {
    const transaction = await on.holding('a')
    const waiting = on
      .things()
      .doc('a')
      .update({ data: { n: 2 } })
    const others = ['d', 'e', 'f', 'g', 'h'].map((id) => on.things().add({ data: { _id: id, n: 3 } }))
    await Promise.all([
      ...others,
      on
        .things()
        .doc('b')
        .update({ data: { n: 3 } }),
    ])
    expect(await isWaiting(waiting)).toBe(true)
    await transaction.commit()
    await waiting
  })

  test('comes in its turn, before what was asked later', async () => {
    const transaction = await on.holding('a')
    const asked = []
    for (const n of [1, 2, 3, 4, 5]) {
      asked.push(
        on
          .things()
          .doc('a')
          .update({ data: { log: on.db.command.push([n]) } }),
      )
      await on.things().doc('b').update({ data: { n } })
    }
    await transaction.rollback()
    asked.push(
      on
        .things()
        .doc('a')
        .update({ data: { log: on.db.command.push([6]) } }),
    )
    await Promise.all(asked)
    expect((await on.things().doc('a').get()).data['log']).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('comes before another transaction takes the document', async () => {
    const first = await on.holding('a')
    const second = await on.db.startTransaction()
    await second.collection('things').doc('b').get()
    const asked = on
      .things()
      .doc('a')
      .update({ data: { n: 10 } })
    expect(await isWaiting(asked)).toBe(true)
    const [late] = await Promise.all([
      first.rollback().then(() =>
        errorOf(
          second
            .collection('things')
            .doc('a')
            .update({ data: { n: 20 } }),
        ),
      ),
      asked,
    ])
    expect(late.errMsg).toContain('TransactionConflict')
    expect(await on.contents()).toMatchObject({ a: 10 })
  })

  test('is told when it has waited for as long as a transaction lives and still may not', async () => {
    const first = await on.holding('a')
    const asked = errorOf(
      on
        .things()
        .where({ _id: on.db.command.in(['a', 'b']) })
        .update({ data: { n: 9 } }),
    )
    await new Promise((soon) => setTimeout(soon, lifeMs / 2))
    const second = await on.holding('b')
    const { errMsg, errCode } = await asked
    expect([errMsg, errCode]).toEqual([
      expect.stringContaining('other transactions held the document for too long'),
      -501002,
    ])
    expect(await on.contents()).toMatchObject({ a: 0, b: 0 })
    await second.commit()
    expect(await errorOf(first.commit())).toMatchObject({ code: 'DATABASE_TRANSACTION_FAIL' })
  })
})
