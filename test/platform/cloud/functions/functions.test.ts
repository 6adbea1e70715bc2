import { EventEmitter, once } from 'node:events'
import { startTrial, type Trial } from '../support/trial-cloud'
import type { LogLine } from '../../../../platform/cloud/cloud'

const lines: LogLine[] = []
let trial: Trial
beforeAll(async () => {
  trial = await startTrial(
    {
      throws: { code: `exports.main = () => { throw new Error('a hole in the floor') }` },
      loops: { code: `exports.main = () => { for (;;); }`, timeout: 1 },
      waits: { code: `exports.main = () => new Promise(() => {})`, timeout: 1 },
      hoards: {
        code: `exports.main = () => { const all = []; for (;;) all.push(new Array(1000).fill({})) }`,
        memorySize: 64,
      },
      leaves: { code: `exports.main = () => process.exit(3)` },
      whoami: {
        code: `exports.main = async (event) => {
          const before = cloud.getWXContext()
          await new Promise((done) => setTimeout(done, event.ms))
          return { before: before.OPENID, after: cloud.getWXContext().OPENID, SOURCE: before.SOURCE, env: process.env.GIVEN }
        }`,
      },
      outer: {
        code: `exports.main = async ({ depth, ms = 0 }) => {
          if (!depth) return cloud.getWXContext()
          await new Promise((done) => setTimeout(done, ms))
          return (await cloud.callFunction({ name: 'outer', data: { depth: depth - 1 } })).result
        }`,
        timeout: 25,
      },
      talks: {
        code: `exports.main = () => { console.log('one %d', 1); console.error(new Error('two').message); return 1 }`,
      },
      broken: { code: `throw new Error('does not load')` },
      turns: { code: `exports.main = () => ({})\nconst ring = {}; ring.ring = ring; exports.main = () => ring` },
    },
    { environment: { GIVEN: 'yes' }, log: (line) => lines.push(line) },
  )
})
afterAll(() => trial.stop())

const fails = (name: string, data: unknown = {}) =>
  trial.cloud.call('oAlice', name, data).then(
    () => ({ errCode: 0, message: 'no error', requestID: '' }),
    (error: Error & { errCode: number; requestID: string }) => error,
  )

describe('a function that fails answers with an id, and the log has the rest', () => {
  it.each([
    ['throws', -404011, 'a hole in the floor', /Error: a hole in the floor\n\s+at .*index\.js/],
    ['loops', -404012, 'timed out after 1 seconds', /timed out/],
    ['waits', -404012, 'timed out after 1 seconds', /timed out/],
    ['hoards', -404011, 'used more than 64 MB', /memory/i],
    ['leaves', -404011, 'ended its process (3)', /ended its process/],
    ['broken', -404011, 'does not load', /Error: does not load\n\s+at /],
    ['turns', -404011, 'circular structure', /circular/],
  ])('%s', async (name, errCode, text, logged) => {
    const error = await fails(name)
    expect(error).toMatchObject({ errCode, requestID: expect.stringMatching(/^[\w-]{36}$/) })
    expect(error.message).toContain(text)
    expect(error.message).toContain(error.requestID)
    expect(error.message).not.toMatch(/\n\s+at /)
    const line = lines.find(({ requestId, level }) => requestId === error.requestID && level === 'error')
    expect(line?.text).toMatch(logged)
    expect(await fails(name)).toMatchObject({ errCode })
    expect(await trial.cloud.call('oAlice', 'whoami', { ms: 0 })).toMatchObject({ before: 'oAlice' })
  })

  test('one that is not there', async () => {
    expect(await fails('nobody')).toMatchObject({
      errCode: -501000,
      message: expect.stringContaining('function could not be found: nobody'),
    })
  })
})

test('many people at once are never taken for each other', async () => {
  const people = Array.from({ length: 24 }, (_, i) => `oPerson${i}`)
  const seen = await Promise.all(people.map((person, i) => trial.cloud.call(person, 'whoami', { ms: (i * 7) % 20 })))
  expect(seen).toEqual(people.map((person) => ({ before: person, after: person, SOURCE: 'wx_client', env: 'yes' })))
})

test('a function that calls itself, deeper than instances wait outside, comes to an end and sees the chain', async () => {
  const chain = (await trial.cloud.call('oAlice', 'outer', { depth: 6 })) as Record<string, unknown>
  expect(chain['SOURCE']).toBe('wx_client,scf,scf,scf,scf,scf,scf')
  expect(chain['OPENID']).toBeUndefined()
})

test('callers that call on while every instance is taken do not wait for each other', async () => {
  const answers = await Promise.all(
    Array.from({ length: 40 }, () => trial.cloud.call('oAlice', 'outer', { depth: 1, ms: 50 })),
  )
  expect(answers).toHaveLength(40)
})

test('what a function prints is kept with its call, without the caller', async () => {
  const mark = trial.cloud.mark()
  await trial.cloud.call('oAlice', 'talks', {})
  const [call] = trial.cloud.since(mark).calls
  expect(call).toMatchObject({
    name: 'talks',
    error: null,
    logs: [
      { level: 'info', text: 'one 1' },
      { level: 'error', text: 'two' },
    ],
  })
  expect(call?.logs.every(({ requestId }) => requestId === call.requestId)).toBe(true)
  expect(JSON.stringify([lines, trial.cloud.calls])).not.toContain('oAlice')
})

test('nothing of the host process is in the environment of a function', async () => {
  process.env['HOST_SECRET'] = 'seen'
  const names = (await trial.run('return Object.keys(process.env)')) as string[]
  expect(names).toContain('GIVEN')
  expect(names).not.toContain('HOST_SECRET')
  expect(names).not.toContain('PATH')
})

test('nothing of a call is left in the environment of the next', async () => {
  await trial.run(`process.env.LEFT = 'behind'; process.env.GIVEN = 'changed'`)
  expect(await trial.run(`return [process.env.LEFT ?? 'gone', process.env.GIVEN]`)).toEqual(['gone', 'yes'])
})

test('a rebuilt function is taken up without a restart', async () => {
  expect(await trial.cloud.call('oAlice', 'talks', {})).toBe(1)
  trial.write('talks', { code: 'exports.main = () => 2' })
  await trial.cloud.reloadFunctions()
  expect(await trial.cloud.call('oAlice', 'talks', {})).toBe(2)
})

test('calls that wait while a function is rebuilt are all answered', async () => {
  trial.write('slow', { code: 'exports.main = ({ n }) => new Promise((done) => setTimeout(done, 50, n))' })
  await trial.cloud.reloadFunctions()
  const calls = Array.from({ length: 12 }, (_, n) => trial.cloud.call('oAlice', 'slow', { n }))
  await trial.cloud.reloadFunctions()
  expect(await Promise.all(calls)).toEqual(Array.from({ length: 12 }, (_, n) => n))
})

test('closing waits for a call under way', async () => {
  const printed = new EventEmitter()
  const running = once(printed, 'line')
  const code = `exports.main = () => { console.log('running'); return new Promise((done) => setTimeout(done, 300, 'done')) }`
  const other = await startTrial({ slow: { code } }, { log: (line) => void printed.emit('line', line) })
  const token = await other.cloud.sessionFor('oAlice')
  const answer = fetch(`${other.cloud.address}/wx/call`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body: JSON.stringify({ name: 'slow', data: {} }),
  })
  await running
  await other.stop()
  expect(await (await answer).json()).toMatchObject({ result: 'done' })
})
