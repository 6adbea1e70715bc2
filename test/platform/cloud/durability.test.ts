import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { startCloud } from '../../../platform/cloud/cloud'
import { startTrial, type Trial } from './support/trial-cloud'

const collections = [{ name: 'things', indexes: [{ name: 'n', fields: [['n', 'asc']] as const }] }]

let trial: Trial
beforeAll(async () => {
  trial = await startTrial({}, { collections })
})
afterAll(() => trial.stop())

test('documents, indexes and collections outlive a restart', async () => {
  await trial.run(
    `await db.createCollection('made'); await db.collection('things').add({ data: [{ _id: 'a', n: 1 }, { _id: 'b', n: [1, 2] }] })`,
  )
  await trial.restart()
  expect(
    await trial.run(`return (await db.collection('things').where({ n: 1 }).get()).data.map((d) => d._id)`),
  ).toEqual(['a', 'b'])
  expect(trial.cloud.queries.at(-1)).toMatchObject({ index: 'n' })
  expect(await trial.run(`return (await db.collection('made').count()).total`)).toBe(0)
})

test('a second server on the same data is refused', async () => {
  const { dataFolder, functionsFolder } = trial
  await expect(startCloud({ dataFolder, functionsFolder, environment: {}, collections })).rejects.toThrow(
    `another server is using ${dataFolder}`,
  )
  expect(await trial.run('return 1')).toBe(1)
})

test('what was deleted or replaced is gone from the files within seconds', async () => {
  const secret = 'MARK-4417-SECRET'
  const everything = () =>
    Buffer.concat(
      readdirSync(trial.dataFolder)
        .filter((name) => name.startsWith('database'))
        .map((name) => readFileSync(path.join(trial.dataFolder, name))),
    )
  await trial.run(
    `await db.collection('things').add({ data: [{ _id: 's', n: event.secret }, { _id: 't', n: event.secret + 'T' }] })`,
    { secret },
  )
  expect(everything().includes(secret)).toBe(true)
  await trial.run(
    `await db.collection('things').doc('s').remove(); await db.collection('things').doc('t').set({ data: { n: 'other' } })`,
  )
  const until = Date.now() + 8000
  while (everything().includes(secret) && Date.now() < until) await new Promise((soon) => setTimeout(soon, 50))
  expect(everything().includes(secret)).toBe(false)
  expect(statSync(path.join(trial.dataFolder, 'database.sqlite-wal')).size).toBe(0)
})

test('a declared index that changed is rebuilt', async () => {
  const other = await startTrial({}, { collections })
  await other.run(`await db.collection('things').add({ data: [{ n: 1, m: 5 }] })`)
  await other.cloud.close()
  const { dataFolder, functionsFolder } = other
  const changed = [{ name: 'things', indexes: [{ name: 'n', fields: [['m', 'desc']] as const, unique: true }] }]
  const cloud = await startCloud({ dataFolder, functionsFolder, environment: {}, collections: changed, timers: false })
  const found = await cloud.call('o', 'anything', {
    code: `return (await db.collection('things').where({ m: 5 }).count()).total`,
  })
  expect([found, cloud.queries.at(-1)?.index]).toEqual([1, 'n'])
  await cloud.close()
  other.remove()
})

test('a database that was lost beside what WeChat knows is not begun anew in silence', async () => {
  const other = await startTrial({}, { collections })
  await other.cloud.close()
  const { dataFolder, functionsFolder } = other
  for (const name of ['database.sqlite', 'database.sqlite-wal']) rmSync(path.join(dataFolder, name), { force: true })
  const start = () => startCloud({ dataFolder, functionsFolder, environment: {}, collections, timers: false })
  await expect(start()).rejects.toThrow('database.sqlite is missing or empty')
  expect(readdirSync(dataFolder)).not.toContain('database.sqlite')
  await expect(start()).rejects.toThrow('put a copy of it back')
  other.remove()
})
