import { connect } from 'node:net'
import { startTrial, type Trial } from '../support/trial-cloud'
import type { LogLine } from '../../../../platform/cloud/cloud'

const lines: LogLine[] = []
let trial: Trial
beforeAll(async () => {
  trial = await startTrial(
    {
      floods: {
        code: `exports.main = () => { for (let i = 0; i < 3000; i++) console.log('x'.repeat(1000)); return 'still answers' }`,
      },
      writes: {
        code: `exports.main = () => { process.stdout.write('plain\\n'); process.stderr.write('y'.repeat(5000000)); return 1 }`,
      },
      blames: { code: `exports.main = () => { throw new Error('z'.repeat(3000000)) }` },
      answers: { code: `exports.main = ({ bytes }) => 'a'.repeat(bytes)` },
      asks: {
        code: `exports.main = ({ bytes }) => cloud.callFunction({ name: 'answers', data: { bytes } })
          .then(({ result }) => result.length, ({ message }) => message)`,
      },
      // wx-server-sdk does not pass a version on; the SDK below it does.
      versions: {
        code: `const app = require('@cloudbase/node-sdk').init({ env: 'local-env' })
        exports.main = ({ qualifier }) => app.callFunction({ name: 'answers', data: { bytes: 3 }, qualifier })
          .then(({ result }) => result, ({ code, message }) => code + ' ' + message)`,
      },
      leaks: { code: `exports.main = ({ n }) => { setInterval(() => {}, 1); return n }` },
      trips: {
        code: `exports.main = () => { setTimeout(() => { throw new Error('too late') }, 10); return 'in time' }`,
      },
      forever: {
        code: `exports.main = async () => (await cloud.callFunction({ name: 'forever' })).result`,
        timeout: 30,
      },
      slow: { code: `exports.main = ({ n }) => new Promise((done) => setTimeout(done, 200, n))` },
    },
    { log: (line) => lines.push(line) },
  )
})
afterAll(() => trial.stop())

const call = (name: string, data: unknown = {}) => trial.cloud.call('oAlice', name, data)
const printed = () => trial.cloud.calls.at(-1)?.logs ?? []
const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((soon) => setTimeout(soon, 10))
}

describe('what a function prints is bounded', () => {
  test('in all, with a word that there was more', async () => {
    expect(await call('floods')).toBe('still answers')
    const size = printed().reduce((sum, { text }) => sum + text.length, 0)
    expect(size).toBeGreaterThan(200_000)
    expect(size).toBeLessThan(300_000)
    expect(printed().at(-1)).toMatchObject({ level: 'warn', text: 'what else this call printed is left out' })
  })

  test('in one line, by whatever way it prints', async () => {
    await call('writes')
    const [plain, long] = printed()
    expect(plain).toMatchObject({ level: 'info', text: 'plain' })
    expect(long?.level).toBe('error')
    expect(long?.text).toMatch(/^y{16384}… 4983616 more$/)
  })

  test('in an error', async () => {
    const error = await call('blames').catch((thrown: Error) => thrown)
    expect((error as Error).message.length).toBeLessThan(20_000)
    expect(printed().at(-1)?.text.length).toBeLessThan(20_000)
  })
})

describe('an answer is bounded', () => {
  test('to a phone and to a function: 1 MB', async () => {
    const mega = 1024 * 1024
    expect(await call('answers', { bytes: mega - 2 })).toHaveLength(mega - 2)
    await expect(call('answers', { bytes: mega })).rejects.toThrow('exceeds 1 MB')
    expect(await call('asks', { bytes: mega - 2 })).toBe(mega - 2)
    expect(await call('asks', { bytes: mega })).toContain('the answer is too large')
  })

  test('before it leaves its instance: 6 MB', async () => {
    await expect(call('answers', { bytes: 7 * 1024 * 1024 })).rejects.toThrow('the answer is larger than 6 MB')
    expect(await call('answers', { bytes: 1 })).toBe('a')
  })
})

test('a function is called in its latest version; another is refused by name', async () => {
  expect(await call('versions', { qualifier: '$LATEST' })).toBe('aaa')
  expect(await call('versions', { qualifier: '2' })).toContain('INVALID_PARAM')
  expect(await call('versions', { qualifier: '2' })).toContain('a qualifier other than $LATEST')
})

test('timers that a call leaves behind hold up neither the next call nor the end', async () => {
  expect(await call('leaks', { n: 1 })).toBe(1)
  expect(await call('leaks', { n: 2 })).toBe(2)
})

test('what fails after its call has ended is logged, and the next call has a new instance', async () => {
  expect(await call('trips')).toBe('in time')
  await until(() => lines.some(({ text }) => text.includes('too late')))
  expect(await call('trips')).toBe('in time')
})

test('a function that calls itself without end comes to one, and leaves nothing running', async () => {
  await expect(call('forever')).rejects.toThrow('functions call each other more than 16 times over')
  await expect(call('forever')).rejects.toThrow('more than 16 times')
})

async function requestOf(body: string): Promise<string> {
  const token = await trial.cloud.sessionFor('oAlice')
  const head = `POST /wx/call HTTP/1.1\r\nhost: local\r\nauthorization: Bearer ${token}\r\n`
  return `${head}content-length: ${body.length}\r\n\r\n${body}`
}
const dial = () => connect(Number(new URL(trial.cloud.address).port), '127.0.0.1').on('error', () => undefined)

describe('a client holds no instance', () => {
  test('that has sent half of its request', async () => {
    const mark = trial.cloud.mark()
    const request = await requestOf(JSON.stringify({ name: 'slow', data: { n: 1 } }))
    const slow = Array.from({ length: 8 }, dial)
    for (const socket of slow) socket.write(request.slice(0, -5))
    expect(await call('slow', { n: 2 })).toBe(2)
    expect(trial.cloud.since(mark).calls).toHaveLength(1)
    for (const socket of slow) socket.destroy()
  })

  test('that has gone before its answer', async () => {
    const mark = trial.cloud.mark()
    const request = await requestOf(JSON.stringify({ name: 'slow', data: { n: 1 } }))
    for (const socket of Array.from({ length: 8 }, dial)) socket.end(request, () => socket.destroy())
    await until(() => trial.cloud.since(mark).calls.length === 8)
    expect(trial.cloud.since(mark).calls.every(({ error }) => error === null)).toBe(true)
    expect(await call('slow', { n: 3 })).toBe(3)
  })
})
