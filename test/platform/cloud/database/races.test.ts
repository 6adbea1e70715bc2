import type { Trial } from '../support/trial-cloud'
import { refusalOf, removeThings, startWithThings } from './things'

let trial: Trial
beforeAll(async () => {
  trial = await startWithThings()
})
afterAll(() => trial.stop())
beforeEach(() => removeThings(trial))

const told = (code: string) => refusalOf(trial, code)

test('a batch with a duplicate leaves nothing behind', async () => {
  await told(`await db.collection('numbered').add({ data: [{ number: 7 }, { number: 8 }, { number: 7 }] })`)
  expect(await trial.run(`return (await db.collection('numbered').count()).total`)).toBe(0)
  expect(
    await trial.run(
      `await db.collection('numbered').add({ data: { number: 8 } }); return (await db.collection('numbered').where({ number: 8 }).count()).total`,
    ),
  ).toBe(1)
})

test('of two who change the same state at once, one wins', async () => {
  await trial.run(`await db.collection('things').add({ data: { _id: 'case', status: 'SUBMITTED' } })`)
  const move = (to: string) =>
    trial.run(
      `return (await db.collection('things').where({ _id: 'case', status: 'SUBMITTED' }).update({ data: { status: event.to, log: _.push([event.to]) } })).stats.updated`,
      { to },
    )
  const wins = await Promise.all(['A', 'B', 'C', 'D'].map(move))
  expect(wins.filter((updated) => updated === 1)).toHaveLength(1)
  const after = await trial.run(`return (await db.collection('things').doc('case').get()).data`)
  const winner = ['A', 'B', 'C', 'D'][wins.indexOf(1)]
  expect(after).toEqual({ _id: 'case', status: winner, log: [winner] })
})

test('of many who take the same number at once, one gets it', async () => {
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => told(`await db.collection('numbered').add({ data: { number: 42 } })`)),
  )
  expect(answers.filter((answer) => answer === 'no error')).toHaveLength(1)
})

test('a counter loses no increment', async () => {
  await trial.run(`await db.collection('things').doc('counter').set({ data: { n: 0 } })`)
  const code = `await Promise.all(Array.from({ length: 25 }, () => db.collection('things').doc('counter').update({ data: { n: _.inc(1) } })))`
  await Promise.all([trial.run(code), trial.run(code)])
  expect(await trial.run(`return (await db.collection('things').doc('counter').get()).data.n`)).toBe(50)
})

test('the journal tells an index from a full scan and from nothing looked up', async () => {
  const mark = trial.cloud.mark()
  await trial.run(`
    await db.collection('numbered').add({ data: { number: 1 } })
    await db.collection('numbered').where({ number: 1 }).get()
    await db.collection('numbered').where({ other: 1 }).get()
    await db.collection('numbered').doc('x').update({ data: { a: 1 } })`)
  const { queries, calls } = trial.cloud.since(mark)
  expect(queries.map(({ action, index }) => [action.replace('database.', ''), index])).toEqual([
    ['insertDocument', 'none needed'],
    ['getDocument', 'number'],
    ['getDocument', null],
    ['modifyDocument', '_id'],
  ])
  expect(calls).toMatchObject([{ name: 'anything', databaseActions: 4 }])
  expect(new Set(queries.map(({ requestId }) => requestId))).toEqual(new Set([calls[0]?.requestId]))
})
