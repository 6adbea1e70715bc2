import { mkdirSync, writeFileSync } from 'node:fs'
import { connect } from 'node:net'
import path from 'node:path'
import { startTrial, workplace, type Trial } from '../support/trial-cloud'

let trial: Trial
const pages = workplace()
beforeAll(async () => {
  mkdirSync(path.join(pages.folder, 'site', 'assets'), { recursive: true })
  writeFileSync(path.join(pages.folder, 'site', 'index.html'), '<title>home</title>')
  writeFileSync(path.join(pages.folder, 'site', 'assets', 'app.js'), 'first')
  writeFileSync(path.join(pages.folder, 'secret.txt'), 'secret')
  trial = await startTrial(
    {
      http: {
        code: `exports.main = (event) => event.queryStringParameters.give ? JSON.parse(event.queryStringParameters.give) : { event, context: cloud.getWXContext() }`,
      },
      fails: { code: `exports.main = () => { throw new Error('inside') }` },
      much: { code: `exports.main = () => 'x'.repeat(1100000)` },
    },
    {
      routes: { '/api/petition': 'http', '/api/fails': 'fails', '/api/much': 'much' },
      sites: [{ path: '/console', folder: path.join(pages.folder, 'site'), fallback: 'index.html' }],
      doors: [{ path: '/stage', handle: (_, response) => void response.end('the stage') }],
    },
  )
})
afterAll(async () => {
  await trial.stop()
  pages.remove()
})

const get = (to: string, options: RequestInit = {}) => fetch(trial.cloud.address + to, options)
const give = (value: unknown) => get(`/api/petition?give=${encodeURIComponent(JSON.stringify(value))}`)

test('a request reaches the function as an event, from nobody', async () => {
  const response = await get('/api/petition/list?page=2', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-mine': 'yes' },
    body: '{"a":1}',
  })
  expect(await response.json()).toMatchObject({
    event: {
      path: '/api/petition/list',
      httpMethod: 'POST',
      headers: { 'x-mine': 'yes', 'content-type': 'application/json' },
      queryStringParameters: { page: '2' },
      requestContext: { envId: 'local-env' },
      body: '{"a":1}',
      isBase64Encoded: false,
    },
    context: { SOURCE: 'wx_http' },
  })
})

test('other than text arrives in base64', async () => {
  const response = await get('/api/petition', {
    method: 'PUT',
    headers: { 'content-type': 'application/octet-stream' },
    body: Buffer.from([0, 255]),
  })
  expect(await response.json()).toMatchObject({
    event: { body: 'AP8=', isBase64Encoded: true },
    context: { SOURCE: 'wx_http' },
  })
})

describe('the answer of a function', () => {
  test('may be a text', async () => {
    const response = await give('hello')
    expect([response.headers.get('content-type'), await response.text()]).toEqual([
      'text/plain; charset=utf-8',
      'hello',
    ])
  })

  test('may be an object', async () => {
    expect(await (await give({ a: [1] })).json()).toEqual({ a: [1] })
  })

  test('may say status, headers and bytes', async () => {
    const response = await give({
      statusCode: 201,
      headers: { 'content-type': 'image/png', 'set-cookie': ['a=1', 'b=2'] },
      body: 'AP8=',
      isBase64Encoded: true,
    })
    expect(response.status).toBe(201)
    expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
    expect([...new Uint8Array(await response.arrayBuffer())]).toEqual([0, 255])
  })

  test('tells an error by its id only', async () => {
    const response = await get('/api/fails')
    const text = await response.text()
    expect([response.status, JSON.parse(text)]).toEqual([
      500,
      { code: 'FUNCTIONS_EXECUTE_FAIL', message: 'function failed', requestId: expect.any(String) },
    ])
    expect(text).not.toContain('inside')
  })
})

const send = (type: string, bytes: number) =>
  get('/api/petition?give=1', { method: 'POST', headers: { 'content-type': type }, body: Buffer.alloc(bytes, 'x') })

describe('limits', () => {
  it.each([
    ['100 KB of text pass', 'application/json', 100 * 1024, 200],
    ['more text does not', 'application/json', 100 * 1024 + 1, 413],
    ['4 MB of bytes pass', 'application/octet-stream', 4 * 1024 * 1024, 200],
    ['more than 6 MB do not', 'application/octet-stream', 6 * 1024 * 1024 + 1, 413],
  ])('%s', async (_, type, bytes, status) => {
    expect((await send(type, bytes)).status).toBe(status)
  })

  test('an answer of more than 1 MB does not', async () => {
    expect((await get('/api/much')).status).toBe(413)
  })
})

describe('a static site', () => {
  test('gives its files with headers that allow framing by this address only', async () => {
    const response = await get('/console/assets/app.js')
    expect(await response.text()).toBe('first')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'content-security-policy': expect.stringContaining("frame-ancestors 'self'"),
    })
  })

  test('shows a rebuilt file', async () => {
    writeFileSync(path.join(pages.folder, 'site', 'assets', 'app.js'), 'second build')
    expect(await (await get('/console/assets/app.js')).text()).toBe('second build')
    writeFileSync(path.join(pages.folder, 'site', 'assets', 'app.js'), 'first')
  })

  it.each(['/console', '/console/', '/console/cases/5'])('gives its page for %s', async (to) => {
    expect(await (await get(to)).text()).toContain('home')
  })

  it.each(['/console/../secret.txt', '/console/%2e%2e/secret.txt', '/console/..%2fsecret.txt', '/consolesecret.txt'])(
    'gives nothing from outside: %s',
    async (to) => {
      const { port } = new URL(trial.cloud.address)
      const text = await new Promise<string>((resolve, reject) => {
        let all = ''
        const socket = connect(Number(port), '127.0.0.1', () =>
          socket.write(`GET ${to} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`),
        )
        socket
          .setEncoding('utf8')
          .on('data', (part) => (all += String(part)))
          .on('end', () => resolve(all))
          .on('error', reject)
      })
      expect(text).not.toContain('secret\r\n')
      expect(text).not.toMatch(/\r\n\r\nsecret/)
    },
  )
})

test('a door given from outside is opened, and the rest is not found', async () => {
  expect(await (await get('/stage/x')).text()).toBe('the stage')
  expect((await get('/nothing')).status).toBe(404)
})
