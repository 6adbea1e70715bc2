import { connect, type Socket } from 'node:net'
import { request, type IncomingMessage, type ServerResponse } from 'node:http'
import { HttpFault, listen, readBody, sendJson, type Listener } from '../../../../platform/cloud/doors/http'
import { startTrial, type Trial } from '../support/trial-cloud'

let trial: Trial
let token: string
beforeAll(async () => {
  trial = await startTrial(
    { echo: { code: 'exports.main = (event) => ({ event, polluted: {}.polluted })' } },
    { collections: [{ name: 'things', indexes: [] }], routes: { '/api': 'echo' } },
  )
  token = await trial.cloud.sessionFor('oAlice')
})
afterAll(() => trial.stop())

const secret = 'known only to Alice'

async function phone(body: string, route = '/wx/call') {
  const response = await fetch(trial.cloud.address + route, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}` },
    body,
  })
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
}

/** What the SDK's door answers to any text, asked as the SDK of a function would. */
async function wire(body: string): Promise<Record<string, unknown>> {
  const code = `
    const { URL: url } = JSON.parse(process.env.TCB_CONTEXT_CNFG)
    const authorization = 'Credential=' + process.env.TENCENTCLOUD_SECRETID + '/x'
    const response = await fetch(url, { method: 'POST', headers: { authorization }, body: event.body })
    return response.json()`
  return (await trial.run(code, { body })) as Record<string, unknown>
}

describe('a phone is refused', () => {
  it.each([
    ['what is not JSON', `{"name":"echo","data":"${secret}"`, 'the body is not JSON'],
    ['nothing', '', 'the body is not JSON'],
    ['a list', `["${secret}"]`, 'the body must be an object'],
    ['a call without a name', '{"data":{}}', 'name must be a string'],
    ['a key that would pollute', `{"name":"echo","data":{"a":{"__proto__":{"polluted":"${secret}"}}}}`, "'__proto__'"],
    ['the same, spelt otherwise', '{"name":"echo","data":{"__pr\\u006fto__":{"polluted":1}}}', "'__proto__'"],
  ])('%s', async (_, body, words) => {
    const mark = trial.cloud.mark()
    const { status, answer } = await phone(body)
    expect([status, answer['errCode'], answer['errMsg']]).toEqual([400, -501007, expect.stringContaining(words)])
    expect(JSON.stringify(answer)).not.toContain(secret)
    expect(trial.cloud.since(mark).calls).toEqual([])
  })

  test('lists of files that are none', async () => {
    for (const body of ['{}', '{"fileList":[]}', '{"fileList":"x"}']) {
      expect(await phone(body, '/wx/file-links')).toMatchObject({ status: 400 })
    }
    const many = JSON.stringify({ fileList: Array.from({ length: 51 }, () => 'cloud://x/y') })
    expect(await phone(many, '/wx/file-links')).toMatchObject({ status: 400 })
  })
})

const getDocument = (query: string) =>
  JSON.stringify({ action: 'database.getDocument', collectionName: 'things', queryType: 'WHERE', query })

describe('the SDK is refused', () => {
  it.each([
    ['what is not JSON', `{"action":"${secret}`, 'the body is not JSON'],
    ['a list', '[]', 'the body must be an object'],
    ['no action', '{}', 'action undefined'],
    ['a query that is not EJSON', getDocument(`{"name":"${secret}`), 'not JSON'],
    ['a query that is a list', getDocument('[]'), 'an object was expected'],
    ['a key that would pollute', getDocument('{"__proto__":{"polluted":1}}'), '__proto__'],
    ['the same, in the request', '{"action":"database.getDocument","__proto__":{"x":1}}', '__proto__'],
  ])('%s', async (_, body, words) => {
    const answer = await wire(body)
    expect(answer).toMatchObject({ requestId: expect.any(String), code: 'INVALID_PARAM' })
    expect(answer['message']).toContain(words)
    expect(JSON.stringify(answer)).not.toContain(secret)
  })

  test('more than it may send at once', async () => {
    const code = `
      const { URL: url } = JSON.parse(process.env.TCB_CONTEXT_CNFG)
      const authorization = 'Credential=' + process.env.TENCENTCLOUD_SECRETID + '/x'
      const headers = { authorization, 'content-length': String(1e9) }
      const { request } = await import('node:http')
      return new Promise((resolve, reject) => {
        const asked = request(url, { method: 'POST', headers }, (response) => {
          let text = ''
          response.on('data', (part) => (text += part)).on('end', () => { asked.destroy(); resolve(JSON.parse(text)) })
        })
        asked.on('error', reject).write('x')
      })`
    expect(await trial.run(code)).toMatchObject({ code: 'EXCEED_MAX_PAYLOAD_SIZE' })
  })
})

describe('a path of an update that would leave its document is refused', () => {
  it.each([
    '__proto__.polluted',
    'toString',
    'a.__proto__.polluted',
    'constructor.prototype.polluted',
    'a.constructor.prototype.polluted',
  ])('%s', async (path) => {
    for (const operator of ['$set', '$inc', '$push', '$rename']) {
      const operand = operator === '$rename' ? { n: path } : { [path]: 1 }
      const body = {
        action: 'database.modifyDocument',
        collectionName: 'things',
        queryType: 'WHERE',
        multi: true,
        merge: true,
      }
      await trial.run(`return db.collection('things').doc('one').set({ data: { n: 1, a: {} } })`)
      const answer = await wire(
        JSON.stringify({ ...body, upsert: false, query: '{}', data: JSON.stringify({ [operator]: operand }) }),
      )
      expect([operator, answer['code'], answer['message']]).toEqual([
        operator,
        'INVALID_PARAM',
        `not supported here: update path ${path}`,
      ])
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
      expect((Object as unknown as Record<string, unknown>)['polluted']).toBeUndefined()
    }
  })
})

/** Speaks to a server byte by byte; answers what came until the connection ended. */
function speak(address: string, text: string, talk: (socket: Socket) => void = () => undefined): Promise<string> {
  const { port } = new URL(address)
  return new Promise((resolve) => {
    let all = ''
    const socket = connect(Number(port), '127.0.0.1', () => {
      socket.write(text)
      talk(socket)
    })
    socket.setEncoding('utf8').on('data', (part) => (all += String(part)))
    socket.on('error', () => undefined).on('close', () => resolve(all))
  })
}

describe('addresses that are none', () => {
  it.each(['//', '/\\\\', '/%zz', 'http://[', '/files/%E0%A4%A'])('%s', async (address) => {
    for (const server of [
      trial.cloud.address,
      JSON.parse(String(await trial.run('return process.env.TCB_CONTEXT_CNFG'))).URL,
    ]) {
      const text = await speak(String(server), `GET ${address} HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n`)
      expect(text).toMatch(/^HTTP\/1\.1 4\d\d /)
    }
    expect((await phone('{"name":"echo"}')).status).toBe(200)
  })
})

test('half a body starts no function, and its end leaves no trace', async () => {
  const mark = trial.cloud.mark()
  const body = '{"name":"echo"}'
  const head = `host: x\r\nauthorization: Bearer ${token}\r\ncontent-length: ${body.length + 1}\r\n\r\n`
  await speak(trial.cloud.address, `POST /wx/call HTTP/1.1\r\n${head}${body}`, (socket) => socket.end())
  await speak(trial.cloud.address, `POST /api HTTP/1.1\r\n${head}${body}`, (socket) =>
    setTimeout(() => socket.destroy(), 20),
  )
  expect(trial.cloud.since(mark).calls).toEqual([])
})

test('a client that does not wait for its answer holds no worker', async () => {
  const gone = Array.from({ length: 40 }, async () => {
    const asked = request(`${trial.cloud.address}/wx/call`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
    })
    asked.on('error', () => undefined).end('{"name":"echo"}')
    await new Promise((soon) => setTimeout(soon, 5))
    asked.destroy()
  })
  await Promise.all(gone)
  expect(await phone('{"name":"echo"}')).toMatchObject({ status: 200, answer: { result: {} } })
})

/** Reads a body with little patience, except under /idle; never answers under /late. */
async function answerSlow(asked: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    if (asked.url === '/late') return
    sendJson(response, 200, { bytes: (await readBody(asked, 1000, asked.url === '/idle' ? 60_000 : 100)).length })
  } catch (error) {
    response.setHeader('connection', 'close')
    if (error instanceof HttpFault) sendJson(response, error.status, { errMsg: error.message })
  }
}

describe('a slow client', () => {
  let server: Listener
  beforeAll(async () => {
    const patience = { headersMs: 200, requestMs: 60_000, idleMs: 2000 }
    server = await listen('127.0.0.1', 0, (asked, response) => void answerSlow(asked, response), patience)
  })
  afterAll(() => server.close())

  const head = 'POST /x HTTP/1.1\r\nhost: x\r\ncontent-length: 100\r\n\r\n'
  it.each([
    ['that never ends its headers', 'POST /x HTTP/1.1\r\nhost: x\r\n', 'HTTP/1.1 408 '],
    ['that never ends its body', `${head}half`, 'the request came too slowly'],
    ['that says nothing more', head.replace('/x', '/idle'), ''],
    ['that asks what never answers', 'GET /late HTTP/1.1\r\nhost: x\r\n\r\n', ''],
  ])(
    '%s is sent away',
    async (_, text, answer) => {
      const got = await speak(server.address, text)
      expect(got).toContain(answer)
      if (!answer) expect(got).toBe('')
    },
    5000,
  )

  test('that drips is sent away too, and keeps nothing', async () => {
    const got = await speak(server.address, head, (socket) => {
      const drip = setInterval(() => socket.write('x'), 10)
      socket.on('close', () => clearInterval(drip))
    })
    expect(got).toContain('the request came too slowly')
  })
})
