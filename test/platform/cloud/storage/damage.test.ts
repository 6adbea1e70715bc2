import { mkdirSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { LogLine } from '../../../../platform/cloud/cloud'
import { openSqlite } from '../../../../platform/cloud/database/sqlite'
import { phoneOf } from '../support/phone'
import { startTrial, type Trial } from '../support/trial-cloud'

let trial: Trial
const lines: LogLine[] = []
beforeAll(async () => {
  trial = await startTrial({}, { log: (line) => lines.push(line) })
})
afterAll(() => trial.stop())

const filesFolder = () => path.join(trial.dataFolder, 'files')
const blobs = () =>
  readdirSync(filesFolder(), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)

/** Uploads a file and says which blob on disk it is. */
async function keptAs(name: string) {
  const alice = await phoneOf(trial, 'oAlice')
  const before = new Set(blobs())
  const { fileID, url } = await alice.kept(name, 'personal')
  const blob = String(blobs().find((each) => !before.has(each)))
  return { fileID, url, file: path.join(filesFolder(), blob) }
}

/** What nobody can read, whatever rights they have. */
function inPlaceOf(file: string) {
  rmSync(file)
  mkdirSync(file)
}

describe('a damaged file is an error of its own, and no other file suffers', () => {
  it.each([
    ['cut short', 'cut.txt', (file: string) => truncateSync(file, 3), 'has 3 bytes instead of 8'],
    ['missing', 'missing.txt', (file: string) => rmSync(file), 'is missing'],
    ['unreadable', 'unreadable.txt', inPlaceOf, 'bytes instead of 8'],
  ])('%s', async (_, name, damage, words) => {
    const { url, file, fileID } = await keptAs(name)
    const other = await keptAs(`other-${name}`)
    damage(file)
    const response = await fetch(url)
    const text = await response.text()
    expect([response.status, JSON.parse(text)]).toEqual([
      500,
      { errCode: -503001, errMsg: expect.stringContaining(words) },
    ])
    expect(lines.at(-1)).toMatchObject({ level: 'error', text: expect.stringContaining(words) })
    expect(text + lines.at(-1)?.text).not.toContain(name)
    const code = `return cloud.downloadFile({ fileID: event.fileID }).then(() => 'read', (error) => error.message)`
    expect(await trial.run(code, { fileID })).toContain('Status:500')
    expect(await (await fetch(other.url)).text()).toBe('personal')
  })
})

describe('a start after a crash', () => {
  test('moves what nobody knows aside, and says so', async () => {
    writeFileSync(path.join(filesFolder(), 'stray'), 'from somewhere')
    await trial.restart()
    expect(readdirSync(path.join(filesFolder(), 'lost'))).toEqual(['stray'])
    expect(lines).toContainEqual(expect.objectContaining({ level: 'warn', text: expect.stringContaining('1 files') }))
  })

  test('deletes what was on its way in or out', async () => {
    writeFileSync(path.join(filesFolder(), 'passing-by'), 'deleted, but not yet from the disk')
    await trial.stopped((dataFolder) => {
      const wechat = openSqlite(path.join(dataFolder, 'wechat.sqlite'))
      wechat.run('INSERT INTO passing (blob) VALUES (?)', 'passing-by')
      wechat.close()
    })
    expect(blobs()).not.toContain('passing-by')
    expect(readdirSync(path.join(filesFolder(), 'lost'))).toEqual(['stray'])
  })
})

test('nothing of a deleted or replaced file stays', async () => {
  const before = blobs().length
  const alice = await phoneOf(trial, 'oAlice')
  const { fileID } = await alice.kept('short-lived.txt', 'first')
  await alice.kept('short-lived.txt', 'second')
  expect(blobs()).toHaveLength(before + 1)
  await alice.remove([fileID])
  expect(blobs()).toHaveLength(before)
  await trial.restart()
  expect(readdirSync(path.join(filesFolder(), 'lost'))).toEqual(['stray'])
})
