import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { exportData } from '../../../platform/cloud/transfer/export'
import { importData } from '../../../platform/cloud/transfer/import'
import { phoneOf } from './support/phone'
import { startTrial, type Trial } from './support/trial-cloud'

const collections = [
  { name: 'things', indexes: [{ name: 'kind', fields: [['kind', 'asc']] as const, unique: true }] },
  { name: 'empty', indexes: [] },
]
const put = `
  const things = db.collection('things')
  await things.add({ data: [
    { _id: 'a', kind: '投诉', at: new Date(0), far: new Date(253402300800000), list: [1, null, { at: new Date(1.5e12) }], text: '行\\n"引"' },
    { _id: 2, kind: 'number', e: 1.5, big: 2 ** 40 },
  ] })
  for (const cloudPath of ['证据/a b.txt', 'a', 'a/b', 'long/' + '长'.repeat(90) + '.txt'])
    await cloud.uploadFile({ cloudPath, fileContent: Buffer.from('bytes of ' + cloudPath) })`
const readBack = `
  const { data } = await db.collection('things').orderBy('kind', 'asc').get()
  const texts = []
  for (const path of ['证据/a b.txt', 'a', 'a/b', 'long/' + '长'.repeat(90) + '.txt', 'hers.txt'])
    texts.push((await cloud.downloadFile({ fileID: 'cloud://local-env.local-env-files/' + path })).fileContent.toString())
  return { data, texts }`

let full: Trial
let stored: unknown
let work: string
let told: string[] = []
const tell = (progress: string) => void told.push(progress)
beforeAll(async () => {
  work = mkdtempSync(path.join(os.tmpdir(), 'transfer-'))
  full = await startTrial({}, { collections })
  await full.run(put)
  await (await phoneOf(full, 'oAlice')).put('hers.txt', 'hers')
  stored = await full.run(readBack)
  await full.cloud.close()
  await exportData({ dataFolder: full.dataFolder, folder: path.join(work, 'out'), tell })
})
afterAll(async () => {
  rmSync(work, { recursive: true, force: true })
  await full.stop()
})
beforeEach(() => {
  told = []
})

/** A copy of the export, to be spoilt. */
function copied(name: string): string {
  const folder = path.join(work, name)
  mkdirSync(folder)
  for (const entry of readdirSync(path.join(work, 'out'), { recursive: true, withFileTypes: true })) {
    const from = path.join(entry.parentPath, entry.name)
    const to = path.join(folder, path.relative(path.join(work, 'out'), from))
    if (entry.isDirectory()) mkdirSync(to, { recursive: true })
    else {
      mkdirSync(path.dirname(to), { recursive: true })
      writeFileSync(to, readFileSync(from))
    }
  }
  return folder
}

const into = (dataFolder: string, folder: string, replace = false) =>
  importData({ dataFolder, folder, collections, replace, tell })

/** A cloud over what was imported. */
async function over<Value>(dataFolder: string, look: (trial: Trial) => Promise<Value>): Promise<Value> {
  const trial = await startTrial({}, { dataFolder, collections })
  try {
    return await look(trial)
  } finally {
    await trial.stop()
  }
}

test('documents are lines as WeChat’s import takes them, files lie under their paths', () => {
  const text = readFileSync(path.join(work, 'out', 'collections', 'things.json'), 'utf8')
  expect(text.split('\n')).toEqual([
    '{"_id":"a","kind":"投诉","at":{"$date":"1970-01-01T00:00:00.000Z"},"far":{"$date":{"$numberLong":"253402300800000"}},' +
      '"list":[1,null,{"at":{"$date":"2017-07-14T02:40:00.000Z"}}],"text":"行\\n\\"引\\""}',
    '{"_id":2,"kind":"number","e":1.5,"big":1099511627776}',
    '',
  ])
  expect(readFileSync(path.join(work, 'out', 'files', '证据', 'a b.txt'), 'utf8')).toBe('bytes of 证据/a b.txt')
  // A folder cannot hold a file and a folder of one name, nor names of any length.
  expect(readdirSync(path.join(work, 'out', 'files-apart'))).toHaveLength(2)
})

test('what was exported comes back whole into a new data folder, with its owners, and once', async () => {
  const dataFolder = path.join(work, 'fresh')
  expect(await into(dataFolder, path.join(work, 'out'))).toEqual({ added: 7, replaced: 0, unchanged: 0 })
  expect(told).toContain('things: 2 of 2 documents')
  expect(told.at(-1)).toBe('read back and compared: everything is there')
  expect(await into(dataFolder, path.join(work, 'out'))).toEqual({ added: 0, replaced: 0, unchanged: 7 })
  await over(dataFolder, async (trial) => {
    expect(await trial.run(readBack)).toEqual(stored)
    const fileList = ['cloud://local-env.local-env-files/hers.txt']
    expect(await (await phoneOf(trial, 'oAlice')).links(fileList)).toMatchObject({ fileList: [{ status: 0 }] })
    expect(await (await phoneOf(trial, 'oBob')).links(fileList)).toMatchObject({ fileList: [{ status: -503002 }] })
  })
  const again = path.join(work, 'again')
  await exportData({ dataFolder, folder: again, tell })
  for (const name of ['collections/things.json', 'collections/empty.json'])
    expect(readFileSync(path.join(again, name), 'utf8')).toBe(readFileSync(path.join(work, 'out', name), 'utf8'))
})

test('a broken-off import goes on where it was', async () => {
  const dataFolder = path.join(work, 'resumed')
  const half = copied('half')
  const file = path.join(half, 'collections', 'things.json')
  writeFileSync(file, `${readFileSync(file, 'utf8').split('\n')[0] ?? ''}\n`)
  for (const name of ['manifest.json', 'files.json', 'files-apart']) rmSync(path.join(half, name), { recursive: true })
  rmSync(path.join(half, 'files', '证据'), { recursive: true })
  expect(await into(dataFolder, half)).toEqual({ added: 3, replaced: 0, unchanged: 0 })
  expect(await into(dataFolder, path.join(work, 'out'))).toMatchObject({ added: 4, unchanged: 3 })
})

describe('what is there already', () => {
  test('and differs stops the import before anything is written, unless it may be replaced', async () => {
    const dataFolder = path.join(work, 'changed')
    await over(dataFolder, async (trial) => {
      await trial.run(`await db.collection('things').add({ data: { _id: 'a', kind: 'mine' } })
        await cloud.uploadFile({ cloudPath: 'a', fileContent: Buffer.from('mine') })`)
      await trial.cloud.close()
      await expect(into(dataFolder, path.join(work, 'out'))).rejects.toThrow('2 documents or files are there already')
      expect(await counted(dataFolder)).toEqual({ documents: 1, files: 1 })
      expect(await into(dataFolder, path.join(work, 'out'), true)).toEqual({ added: 5, replaced: 2, unchanged: 0 })
    })
  })
})

async function counted(dataFolder: string) {
  const folder = mkdtempSync(path.join(work, 'counted-'))
  const { collections, files } = await exportData({ dataFolder, folder, tell })
  return { documents: collections['things']?.documents, files: files.count }
}

describe('an import is refused before anything is written', () => {
  it.each([
    ['a changed document', 'collections/things.json', (text: string) => text.replace('1.5', '1.6'), 'its hash differs'],
    [
      'a lost document',
      'collections/things.json',
      (text: string) => text.split('\n').slice(1).join('\n'),
      'its hash differs',
    ],
    ['a changed file', 'files/a', () => 'other bytes', 'is not what was exported'],
    ['a changed list', 'files.json', (text: string) => text.replace('oAlice', 'oBob'), 'its hash differs'],
    ['a file that is not on the list', 'files/stranger', () => 'x', 'is not in files.json'],
    ['a collection that is not in the manifest', 'collections/other.json', () => '{"_id":1}', 'is not in the manifest'],
    ['a file of another name', 'collections/notes.csv', () => 'x', 'is not named after a collection'],
    ['a manifest of another kind', 'manifest.json', () => '{"format":2}', 'is not the manifest of an export'],
  ])('with %s', async (name, file, spoil, words) => {
    const folder = copied(name)
    const target = path.join(folder, file)
    writeFileSync(target, spoil(existsSync(target) ? readFileSync(target, 'utf8') : ''))
    const dataFolder = path.join(work, `unwritten ${name}`)
    await expect(into(dataFolder, folder)).rejects.toThrow(words)
    expect(existsSync(dataFolder)).toBe(false)
  })

  it.each([
    ['a line that is no JSON', '{"_id":1}\n{"name":"secret', 'things.json, line 2: a document or query is not JSON'],
    ['a list', '[{"_id":1}]', 'line 1: an object was expected'],
    ['a document without an id', '{"name":"secret"}', 'line 1: no _id'],
    ['an id twice', '{"_id":1}\n{"_id":1}', 'line 2: the _id of an earlier line'],
    ['nothing', undefined, 'holds nothing to import'],
  ])('of %s', async (name, text, words) => {
    const folder = path.join(work, `from elsewhere ${name}`)
    mkdirSync(path.join(folder, 'collections'), { recursive: true })
    if (text !== undefined) writeFileSync(path.join(folder, 'collections', 'things.json'), text)
    const refusal = expect(into(path.join(work, 'nowhere'), folder)).rejects
    await refusal.toThrow(words)
    await expect(into(path.join(work, 'nowhere'), folder)).rejects.not.toThrow('secret')
  })

  test('without a manifest, from WeChat’s own tools, documents and files come as they are', async () => {
    const folder = path.join(work, 'from WeChat')
    mkdirSync(path.join(folder, 'collections'), { recursive: true })
    mkdirSync(path.join(folder, 'files', 'x'), { recursive: true })
    const lines =
      '\uFEFF{"_id":"w","kind":"console","at":{"$date":"2018-08-31T17:30:00.882Z"}}\r\n{"kind":"second","_id":"v"}\r\n'
    writeFileSync(path.join(folder, 'collections', 'things.json'), lines)
    writeFileSync(path.join(folder, 'files', 'x', 'y.txt'), 'y')
    const dataFolder = path.join(work, 'from WeChat imported')
    expect(await into(dataFolder, folder)).toEqual({ added: 3, replaced: 0, unchanged: 0 })
    await over(dataFolder, async (trial) => {
      const at = `return (await db.collection('things').doc('w').get()).data.at instanceof Date`
      expect(await trial.run(at)).toBe(true)
    })
  })
})

describe('while a server runs', () => {
  test('nothing is exported or imported', async () => {
    const dataFolder = path.join(work, 'running')
    await over(dataFolder, async () => {
      const folder = path.join(work, 'never')
      await expect(exportData({ dataFolder, folder, tell })).rejects.toThrow('another server is using')
      await expect(into(dataFolder, path.join(work, 'out'))).rejects.toThrow('another server is using')
      expect(existsSync(folder)).toBe(false)
    })
  })
})

describe('an export is refused', () => {
  test('of a folder without data, and into one that holds something', async () => {
    const folder = path.join(work, 'out')
    await expect(exportData({ dataFolder: path.join(work, 'none'), folder: 'x', tell })).rejects.toThrow(
      'holds no data',
    )
    await expect(exportData({ dataFolder: full.dataFolder, folder, tell })).rejects.toThrow('is not empty')
  })

  test('of a damaged file, and leaves nothing', async () => {
    const dataFolder = path.join(work, 'damaged')
    await into(dataFolder, path.join(work, 'out'))
    const blob = readdirSync(path.join(dataFolder, 'files'), { withFileTypes: true }).find((entry) => entry.isFile())
    writeFileSync(path.join(dataFolder, 'files', String(blob?.name)), '')
    const folder = path.join(work, 'from damage')
    await expect(exportData({ dataFolder, folder, tell })).rejects.toThrow('has 0 bytes instead of')
    expect(readdirSync(work).filter((name) => name.startsWith('from damage'))).toEqual([])
  })
})
