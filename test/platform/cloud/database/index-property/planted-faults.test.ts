import fc from 'fast-check'
import { choosePlan, type Plan } from '../../../../../platform/cloud/database/indexing/planner'
import { openSqlite } from '../../../../../platform/cloud/database/sqlite'
import { anyValue } from './cases'
import { everything, history, IndexTrial, type Asked } from './trial'

const trial = new IndexTrial()
afterAll(() => trial.end())

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
    const property = fc.asyncProperty(history(anyValue, 50), (given) => trial.holdsThroughout(given, faulty))
    await expect(fc.assert(property, { seed: 1, numRuns: 40, endOnFailure: true })).rejects.toThrow('Property failed')
  })

  test('a key was not removed with its document', async () => {
    const name = await trial.collectionOf([{ x: 1 }, { x: 2 }], [2])
    const { file, table } = trial.whereabouts(name)
    const sqlite = openSqlite(file)
    const [key] = sqlite.rows<[Buffer, number]>(`SELECT key, n FROM ${table} ORDER BY key LIMIT 1`)
    sqlite.run(`UPDATE ${table} SET n = 2 WHERE n = 1`)
    const asked: Asked = { query: { x: 1 }, order: [] }
    const ask = () => {
      const reader = trial.readerOf(sqlite)
      trial.agrees(reader, name, everything(reader, name), asked)
    }
    expect(ask).toThrow()
    sqlite.run(`UPDATE ${table} SET n = 1 WHERE key = ?`, key?.[0] ?? null)
    ask()
    sqlite.close()
  })
})
