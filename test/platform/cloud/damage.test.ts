import { createHash, randomBytes } from 'node:crypto'
import { appendFileSync, cpSync, mkdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { startCloud, type Cloud } from '../../../platform/cloud/cloud'
import { inspect } from './faults/inspection'
import { startTrial, type Trial } from './support/trial-cloud'

const collections = [{ name: 'things', indexes: [{ name: 'n', fields: [['n', 'asc']] as const }] }]
const pageBytes = 4096
const documents = 60
const readThing = `return (await db.collection('things').doc(event.id).get()).data.n`

/** A cloud that is stopped: its data folder is the pattern of which each test damages a copy. */
let trial: Trial
beforeAll(async () => {
  trial = await startTrial({}, { collections })
  const fill = `
    const text = (n) => 'THING-' + n + '-' + (n === 7 ? 'x'.repeat(15000) + 'MIDDLE' + 'x'.repeat(15000) + 'END' : 'x'.repeat(1000))
    await db.collection('things').add({ data: Array.from({ length: ${documents} }, (_, n) => ({ _id: 't' + n, n, text: text(n) })) })
    await cloud.uploadFile({ cloudPath: 'FILE-1.txt', fileContent: Buffer.from('content') })`
  await trial.run(fill)
  await trial.cloud.close()
})
afterAll(() => trial.remove())

let copies = 0
function copied(): string {
  const folder = path.join(trial.folder, `copy-${copies++}`)
  cpSync(trial.dataFolder, folder, { recursive: true })
  return folder
}

const start = (dataFolder: string): Promise<Cloud> =>
  startCloud({ dataFolder, functionsFolder: trial.functionsFolder, environment: {}, collections, timers: false })

const ask = (cloud: Cloud, code: string, more = {}) => cloud.call('oSomebody', 'anything', { code, ...more })
const hashOf = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex')

function overwrite(file: string, from: number, bytes: Buffer) {
  const content = readFileSync(file)
  bytes.copy(content, from)
  writeFileSync(file, content)
}

/** The page in which some words stand; the last of several, for a document that is changed leaves none behind. */
const pageOf = (file: string, words: string) => Math.floor(readFileSync(file).lastIndexOf(words) / pageBytes)
const bytesOfPage = (file: string, page: number) =>
  readFileSync(file).subarray(page * pageBytes, (page + 1) * pageBytes)

describe.each(['database.sqlite', 'wechat.sqlite'])('a start is refused when %s is', (name) => {
  it.each([
    ['cut in the middle', (file: string) => truncateSync(file, Math.floor(statSync(file).size / 2))],
    ['cut within its last page', (file: string) => truncateSync(file, statSync(file).size - 100)],
    ['without its header', (file: string) => overwrite(file, 0, randomBytes(100))],
    ['garbage in its first page', (file: string) => overwrite(file, 100, Buffer.alloc(pageBytes - 100, 0xa5))],
    [
      'garbage from its second page on',
      (file: string) => overwrite(file, pageBytes, Buffer.alloc(statSync(file).size, 0xa5)),
    ],
    ['another file', (file: string) => writeFileSync(file, 'a letter, long enough to be no empty file\n'.repeat(400))],
  ])('%s', async (_, damage) => {
    const folder = copied()
    const file = path.join(folder, name)
    damage(file)
    const before = hashOf(file)
    await expect(start(folder)).rejects.toThrow(new RegExp(`${name.replace('.', '\\.')} cannot be used: `))
    expect(hashOf(file)).toBe(before)
    // Whoever puts the file back finds everything as it was: nothing is held, nothing else has changed.
    cpSync(path.join(trial.dataFolder, name), file)
    const cloud = await start(folder)
    expect(await ask(cloud, readThing, { id: 't5' })).toBe(5)
    await cloud.close()
    expect(inspect(folder).problems).toEqual([])
  })
})

describe('a start is refused, in words that name it, when there is no reading', () => {
  it.each(['database.sqlite', 'wechat.sqlite', 'lock.sqlite'])('%s', async (name) => {
    const folder = copied()
    rmSync(path.join(folder, name))
    mkdirSync(path.join(folder, name))
    await expect(start(folder)).rejects.toThrow(name)
    rmSync(path.join(folder, name), { recursive: true })
    cpSync(path.join(trial.dataFolder, name), path.join(folder, name))
    await (await start(folder)).close()
  })

  test('the folder of the files', async () => {
    const folder = copied()
    const files = path.join(folder, 'files')
    rmSync(files, { recursive: true })
    writeFileSync(files, 'no folder')
    await expect(start(folder)).rejects.toThrow(files)
    expect(readFileSync(files, 'utf8')).toBe('no folder')
  })

  test('the lock', async () => {
    const folder = copied()
    writeFileSync(path.join(folder, 'lock.sqlite'), 'no lock at all\n'.repeat(400))
    await expect(start(folder)).rejects.toThrow('lock.sqlite cannot be used')
  })
})

describe('one page of database.sqlite is garbage', () => {
  const malformed = /database\.sqlite cannot be used: .*malformed/

  it.each([
    ['of a document', 't30', 'THING-30-'],
    ['of the middle of a long document', 't7', 'MIDDLE'],
    ['of the end of a long document', 't7', 'xEND'],
  ])(
    '%s: calls that touch it fail in words, the others are served, and the page stays as it is',
    async (_, id, words) => {
      const folder = copied()
      const file = path.join(folder, 'database.sqlite')
      const page = pageOf(file, words)
      overwrite(file, page * pageBytes, Buffer.alloc(pageBytes, 0xa5))
      const cloud = await start(folder)
      const refusals = [
        readThing,
        `return db.collection('things').doc(event.id).update({ data: { n: -1 } })`,
        `return db.collection('things').doc(event.id).remove()`,
        `return db.collection('things').where({ text: 'none' }).get()`,
        `return db.collection('things').where({ n: _.gte(0) }).limit(1000).get()`,
      ].map((code) => ask(cloud, code, { id }).catch((error: Error) => error.message))
      for (const refusal of await Promise.all(refusals)) {
        expect(refusal).toMatch(malformed)
        expect(refusal).not.toContain('THING-')
      }
      expect(await ask(cloud, readThing, { id: 't0' })).toBe(0)
      const write = `await db.collection('things').add({ data: { _id: 'new', n: 99 } }); return (await db.collection('things').where({ n: 99 }).get()).data.length`
      expect(await ask(cloud, write)).toBe(1)
      await cloud.close()
      expect(bytesOfPage(file, page)).toEqual(Buffer.alloc(pageBytes, 0xa5))
    },
  )
})

/** What a crash leaves: the files as they are while the service runs, the last write in the WAL. */
async function crashed(): Promise<{ folder: string; last: number }> {
  const folder = path.join(trial.folder, `copy-${copies++}`)
  const cloud = await start(path.join(trial.folder, 'running'))
  let last = 0
  do {
    rmSync(folder, { recursive: true, force: true })
    last++
    await ask(cloud, `await db.collection('things').add({ data: { _id: 'w' + event.last, n: event.last } })`, {
      last,
    })
    cpSync(path.join(trial.folder, 'running'), folder, { recursive: true })
    // It is emptied within a second: now and then too early for this test.
  } while (last < 5 || !statSync(path.join(folder, 'database.sqlite-wal')).size)
  await cloud.close()
  rmSync(path.join(trial.folder, 'running'), { recursive: true })
  return { folder, last }
}

describe('the WAL ends in the middle of a write', () => {
  const frameBytes = pageBytes + 24

  it.each([
    ['cut', (wal: string) => truncateSync(wal, statSync(wal).size - 100), 1],
    ['cut between its pages', (wal: string) => truncateSync(wal, statSync(wal).size - frameBytes), 1],
    ['zeroes', (wal: string) => overwrite(wal, statSync(wal).size - 2000, Buffer.alloc(2000)), 1],
    ['garbage after the last write', (wal: string) => appendFileSync(wal, randomBytes(frameBytes * 2)), 0],
  ])('%s: what was committed before is there, of that write nothing', async (_, damage, lost) => {
    const { folder, last } = await crashed()
    damage(path.join(folder, 'database.sqlite-wal'))
    const cloud = await start(folder)
    const ids = (await ask(
      cloud,
      `return (await db.collection('things').orderBy('n', 'asc').get()).data.map((d) => d._id)`,
    )) as string[]
    expect(ids).toEqual(Array.from({ length: last - lost }, (_, n) => `w${n + 1}`))
    expect(
      await ask(cloud, `return (await db.collection('things').where({ n: event.n }).count()).total`, { n: last }),
    ).toBe(1 - lost)
    await cloud.close()
    expect(inspect(folder).problems).toEqual([])
  })
})
