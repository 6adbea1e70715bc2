import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runService, type RunningService } from '../support/service'

const root = join(__dirname, '..', '..')
let service: RunningService

beforeAll(async () => {
  service = await runService()
}, 60_000)
afterAll(() => service.end())

function start(...options: string[]) {
  const command = ['--import', 'tsx', join(root, 'scripts', 'start.ts'), '--unwatched', ...options]
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
    const { status, said } = start('--port', new URL(service.address).port, '--data', elsewhere)
    expect(said).toContain('npm start -- --port')
    expect(status).toBe(1)
    rmSync(elsewhere, { recursive: true })
  })
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
