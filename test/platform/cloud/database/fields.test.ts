import { startTrial, type Trial } from '../support/trial-cloud'

let trial: Trial
beforeAll(async () => {
  trial = await startTrial({}, { collections: [{ name: 'things', indexes: [] }] })
  await trial.run(`await db.collection('things').add({ data: { a: { n: 1 }, b: 2 } })`)
})
afterAll(() => trial.stop())

const said = (code: string) => trial.run(`return (${code}).then(({ data }) => data.length, (error) => error.errMsg)`)

describe.each(['__proto__.polluted', 'a.__proto__.polluted', 'constructor.prototype.polluted'])('%s', (path) => {
  test.each([
    ['as a field to keep', `.field({ '${path}': true })`],
    ['as a field to leave out', `.field({ '${path}': false })`],
    ['as a slice', `.field({ '${path}': _.project.slice(1) })`],
    ['as an order', `.orderBy('${path}', 'asc')`],
    ['as a condition', `.where({ '${path}': _.exists(false) })`],
  ])('%s stays within the document', async (_, how) => {
    await said(`db.collection('things')${how}.get()`)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
    expect(await said(`db.collection('things').get()`)).toBe(1)
  })
})

test.each([
  ['fields that collide', `.field({ a: true, 'a.b': true })`, 'Path collision at a.b'],
  ['a field without a name', `.field({ 'a.': true })`, 'FieldPath field names may not be empty'],
  ['a slice of nothing', `.field({ a: _.project.slice([0, 0]) })`, '$slice limit must be positive'],
])('%s are refused', async (_, how, words) => {
  expect(await said(`db.collection('things')${how}.get()`)).toContain(words)
})

test('another environment is not this one', async () => {
  const code = `cloud.database({ env: 'no-such-env' }).collection('things').get()`
  expect(await said(code)).toContain('-501005')
  expect(await said(code)).toContain('the environment is local-env')
})
