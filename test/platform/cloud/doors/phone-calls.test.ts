import { request } from 'node:http'
import { startTrial, type Trial } from '../support/trial-cloud'

let trial: Trial
beforeAll(async () => {
  trial = await startTrial(
    {
      echo: { code: 'exports.main = (event) => event' },
      much: { code: `exports.main = ({ bytes }) => 'x'.repeat(bytes)` },
    },
    { collections: [{ name: 'things', indexes: [{ name: 'kind', fields: [['kind', 'asc']] }] }], personSwitch: true },
  )
})
afterAll(() => trial.stop())

async function post(path: string, body: unknown, token = '', headers: Record<string, string> = {}) {
  const response = await fetch(trial.cloud.address + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
}

test('a phone signs in, calls a function, and the function keeps a document', async () => {
  const { answer: session } = await post('/wx/session', { person: 'oAlice' })
  const code = `
    const { _id } = await db.collection('things').add({ data: { kind: 'a', n: 1, at: db.serverDate() } })
    const { stats } = await db.collection('things').where({ _id, kind: 'a' }).update({ data: { n: _.inc(1), log: _.push([{ at: new Date() }]) } })
    const { data } = await db.collection('things').where({ kind: 'a' }).get()
    return { stats, data, context: cloud.getWXContext(), info: event.userInfo }`
  const { answer } = await post('/wx/call', { name: 'anything', data: { code } }, String(session['token']))
  expect(answer).toMatchObject({
    requestID: expect.any(String),
    result: {
      stats: { updated: 1 },
      data: [{ kind: 'a', n: 2, log: [{ at: expect.any(String) }] }],
      context: { OPENID: 'oAlice', SOURCE: 'wx_client', ENV: 'local-env' },
      info: { openId: 'oAlice' },
    },
  })
})

test('a caller cannot say who it is', async () => {
  const token = await trial.cloud.sessionFor('oAlice')
  const { answer } = await post('/wx/call', { name: 'echo', data: { userInfo: { openId: 'oBob' } } }, token)
  expect(answer['result']).toMatchObject({ userInfo: { openId: 'oAlice' } })
})

test('a session outlives a restart, and a wrong one is refused', async () => {
  const token = await trial.cloud.sessionFor('oAlice')
  await trial.restart()
  expect((await post('/wx/call', { name: 'echo', data: { a: 1 } }, token)).answer['result']).toMatchObject({ a: 1 })
  expect(await post('/wx/call', { name: 'echo' }, 'guessed')).toMatchObject({
    status: 401,
    answer: { errMsg: 'no session' },
  })
})

describe('limits of a call', () => {
  it.each([
    ['100 KB of data pass', { bytes: 1, padding: 'x'.repeat(102_000) }, { result: 'x' }],
    [
      'more than 100 KB do not',
      { padding: 'x'.repeat(102_500) },
      { errCode: -501007, errMsg: expect.stringContaining('data exceeds 100 KB') },
    ],
    [
      'an answer of more than 1 MB does not',
      { bytes: 1_100_000 },
      { errCode: -501007, errMsg: expect.stringContaining('result exceeds 1 MB') },
    ],
  ])('%s', async (_, data, expected) => {
    const token = await trial.cloud.sessionFor('oAlice')
    expect((await post('/wx/call', { name: 'much', data }, token)).answer).toMatchObject(expected)
  })

  test('a body beyond all limits is refused before it is read', async () => {
    const token = await trial.cloud.sessionFor('oAlice')
    expect(await post('/wx/call', 'x'.repeat(1_000_000), token)).toMatchObject({ status: 413 })
  })
})

describe('the person switch', () => {
  test('is refused to a page that reaches this machine by another name', async () => {
    const status = await new Promise((resolve, reject) => {
      const asked = request(`${trial.cloud.address}/wx/session`, { method: 'POST', headers: { host: 'evil.example' } })
      asked.on('response', (response) => resolve(response.resume().statusCode)).on('error', reject)
      asked.end(JSON.stringify({ person: 'oAlice' }))
    })
    expect(status).toBe(404)
  })

  test('does not exist when it is not asked for', async () => {
    const other = await startTrial()
    const response = await fetch(`${other.cloud.address}/wx/session`, { method: 'POST', body: '{"person":"oAlice"}' })
    await other.stop()
    expect(response.status).toBe(404)
  })

  it.each([
    ['an all-digits openid', '123456'],
    ['a number', 7],
    ['nothing', ''],
  ])('refuses %s', async (_, person) => {
    expect((await post('/wx/session', { person })).status).toBe(400)
  })
})

const ask = (to: string, headers = {}) =>
  fetch(to, { method: 'POST', headers, body: '{"action":"database.getDocument","collectionName":"things"}' })

test('a stranger cannot use the door of the SDK', async () => {
  const config = (await trial.run('return process.env.TCB_CONTEXT_CNFG')) as string
  const { URL: url } = JSON.parse(config) as { URL: string }
  expect(new URL(url).hostname).toBe('127.0.0.1')
  expect((await ask(new URL('/guess/x', url).href)).status).toBe(404)
  expect(await (await ask(url)).json()).toMatchObject({ code: 'SIGN_PARAM_INVALID' })
})
