import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { forget } from '../../../scripts/service/data-folder'
import { runService, type RunningService } from '../../support/service'

const root = join(__dirname, '..', '..', '..')
let service: RunningService

beforeAll(async () => {
  service = await runService()
}, 60_000)
afterAll(() => service.end())

function start(...options: string[]) {
  const command = ['--import', 'tsx', join(root, 'scripts', 'commands', 'start.ts'), '--unwatched', ...options]
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' })
  return { status, said: stderr.trim() }
}

describe('a second start', () => {
  it('is refused the records of a running service, also when it would begin anew', () => {
    const { status, said } = start('--port', '0', '--data', service.dataFolder, '--fresh')
    expect(said).toContain('another server is using')
    expect(status).toBe(1)
    expect(readdirSync(service.dataFolder)).toContain('database.sqlite')
  })

  it('is told what to do when the port is taken', () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'start-'))
    const records = ['database.sqlite', 'keys.json']
    for (const name of records) writeFileSync(join(elsewhere, name), '{}')
    const { port } = new URL(service.address)
    const { status, said } = start('--port', port, '--data', elsewhere, '--fresh')
    expect(said).toBe(`Port ${port} is taken by another program; choose another: npm start -- --port <number>.`)
    expect(status).toBe(1)
    expect(readdirSync(elsewhere)).toEqual(records)
    rmSync(elsewhere, { recursive: true })
  })
})

test.each([
  ['a port that is none', ['--port', 'abc'], '--port abc: a port is a number from 0 to 65535.'],
  [
    'a file for a folder',
    ['--port', '0', '--data', 'package.json'],
    'package.json is a file; the records need a folder.',
  ],
])('%s is refused', (_, options, words) => {
  const { status, said } = start(...options)
  expect([status, said]).toEqual([1, expect.stringContaining(words)])
})

test('a key that is none is found at the start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'half-'))
  writeFileSync(join(folder, 'keys.json'), '{"OWNER_KEY":"no key"}')
  const { status, said } = start('--port', '0', '--data', folder)
  expect([status, said]).toEqual([1, expect.stringContaining('OWNER_KEY must be 64 hex digits')])
  rmSync(folder, { recursive: true })
})

test('beginning anew deletes the records and nothing that lies beside them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mixed-'))
  const records = ['database.sqlite', 'wechat.sqlite-wal', 'keys.json', 'log.jsonl', 'log.old.jsonl']
  for (const name of [...records, 'thesis.txt', 'keys.json.bak']) writeFileSync(join(folder, name), '')
  mkdirSync(join(folder, 'files'))
  forget(folder)
  expect(readdirSync(folder)).toEqual(['keys.json.bak', 'thesis.txt'])
  rmSync(folder, { recursive: true })
})

test('beginning anew deletes nothing that does not look like records', () => {
  const folder = mkdtempSync(join(tmpdir(), 'precious-'))
  writeFileSync(join(folder, 'thesis.txt'), 'years of work')
  const { status, said } = start('--port', '0', '--data', folder, '--fresh')
  expect(said).toContain('holds no records of this service')
  expect(status).toBe(1)
  expect(readdirSync(folder)).toEqual(['thesis.txt'])
  rmSync(folder, { recursive: true })
})
