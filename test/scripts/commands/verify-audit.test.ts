import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { keysFor } from '../../../scripts/service/keys'
import { keysFrom } from '../../../cloudfunctions/shared/keys'
import { openTestCloud, type TestCloud } from '../../support/cloud'
import { waitingRecord } from '../../cloudfunctions/shared/audit/books'

const root = join(__dirname, '..', '..', '..')
const seen = join(mkdtempSync(join(tmpdir(), 'auditor-')), 'seen')
let test: TestCloud
beforeAll(async () => {
  test = await openTestCloud()
})
afterAll(async () => {
  await test?.end()
  rmSync(join(seen, '..'), { recursive: true })
})

function nonsense(): string {
  const file = join(seen, '..', 'nonsense')
  writeFileSync(file, '{}')
  return file
}

function verify(...options: string[]) {
  const command = ['--import', 'tsx', join(root, 'scripts', 'commands', 'verify-audit.ts'), ...options]
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' })
  return { status, said: `${stdout}${stderr}`.trim().split(/\s*\n\s*/) }
}
const verifyHere = (...options: string[]) => verify('--data', test.dataFolder, '--seen', seen, ...options)

const records = () => test.database.collection<ReturnType<typeof waitingRecord>>('audit')
const leave = (at: string) => records().add(waitingRecord(keysFrom(test.environment), { at: new Date(at) }))

it('says of a running service that the chain is whole, and remembers where it ended', async () => {
  expect(verifyHere()).toEqual({ status: 0, said: ['not yet sealed: 0', 'The chain is whole.'] })
  expect(existsSync(seen)).toBe(false)
  for (const at of ['2026-11-23T03:00:00Z', '2026-11-24T03:00:00Z', '2026-11-24T04:00:00Z']) await leave(at)
  await test.cloud.runTimer('clock', 'tick')
  await leave(new Date(Date.now() - 5000).toISOString())
  expect(verifyHere()).toEqual({
    status: 0,
    said: [
      '2026-11-23       1 ok',
      '2026-11-24       2 ok',
      expect.stringMatching(/^not yet sealed: 1, the oldest ([5-9]|1\d) s old$/),
      'The chain is whole.',
    ],
  })
  expect(readFileSync(seen, 'utf8')).toMatch(/^2026-11-24 2 [0-9a-f]{64}\n$/)
})

it('names the first record that is broken, and ends with 1', async () => {
  const where = { day: '2026-11-24', place: 2 }
  await records().change(where, { by: 'nobody' })
  expect(verifyHere()).toMatchObject({
    status: 1,
    said: [
      '2026-11-23       1 ok',
      '2026-11-24       2 BROKEN: record 2 was altered',
      expect.anything(),
      'The chain is broken, first on 2026-11-24: record 2 was altered.',
    ],
  })
  await records().change(where, { by: 'officer-chen' })
  expect(verifyHere().status).toBe(0)
})

it('misses what an auditor saw and is there no longer', () => {
  const before = readFileSync(seen, 'utf8')
  writeFileSync(seen, before.replace('2026-11-24', '2026-11-25'))
  const { status, said } = verifyHere()
  expect([status, said.at(-1)]).toEqual([1, 'The chain is broken, first on 2026-11-25: record 2 is missing.'])
  // What was seen last stays what has to be found.
  expect(readFileSync(seen, 'utf8')).toContain('2026-11-25')
  writeFileSync(seen, before)
})

it('knows a record that belongs nowhere', async () => {
  const stray = waitingRecord(keysFrom(test.environment))
  await records().add(Object.assign(stray, { day: 'ZZZ' }))
  const { status, said } = verifyHere()
  expect(status).toBe(1)
  expect(said).toContain('in no place at all: 1')
  expect(said.at(-1)).toBe('The chain is whole, but there are records that it does not hold.')
  await records().remove({ _id: stray._id })
})

it('does not believe another service’s keys', () => {
  const other = mkdtempSync(join(tmpdir(), 'other-'))
  keysFor(other)
  const { status, said } = verifyHere('--keys', join(other, 'keys.json'))
  expect([status, said.at(-1)]).toEqual([1, 'The chain is broken, first on 2026-11-23: record 1 is forged.'])
  rmSync(other, { recursive: true })
})

it.each([
  ['no records', () => ['--data', join(seen, '..'), '--keys', join(test.dataFolder, 'keys.json')], 'holds no records'],
  ['no keys', () => ['--data', join(seen, '..')], 'keys.json is missing'],
  ['a file that says nothing', () => ['--seen', nonsense()], 'does not say what was seen'],
])('with %s it says so, and does not call the chain whole', (_, options, words) => {
  const { status, said } = verify('--data', test.dataFolder, ...options())
  expect([status, said]).toEqual([1, [expect.stringContaining(words)]])
})
