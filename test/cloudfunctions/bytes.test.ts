import { openTestCloud, type TestCloud } from '../support/cloud'

let test: TestCloud
let session: string
beforeAll(async () => {
  test = await openTestCloud()
  session = (await test.signIn('team-he')).session ?? ''
})
afterAll(() => test?.end())

const piece = { 'x-action': 'petition.desk.chunk', 'x-input': encoded({ draft: 'd', ticket: 't', place: 0 }) }

function encoded(input: unknown): string {
  return Buffer.from(typeof input === 'string' ? input : JSON.stringify(input)).toString('base64url')
}

/** A request with bytes, from a console that is signed in. */
async function send(headers: Record<string, string>, body = Buffer.alloc(10)) {
  const response = await fetch(`${test.cloud.address}/api/petition`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream', authorization: `Bearer ${session}`, ...headers },
    body: new Uint8Array(body),
  })
  return (await response.json()) as unknown
}

const malformed = { ok: false, error: { code: 'INVALID', message: '请求的格式不正确' } }
const noTicket = { ok: false, error: { code: 'NOT_FOUND' } }

describe('a request that brings bytes', () => {
  it('says in its headers what it asks', async () => {
    expect(await send(piece)).toMatchObject(noTicket)
    expect(await send({ ...piece, 'x-input': encoded({ draft: 'd', ticket: 't', place: -1 }) })).toMatchObject({
      error: { code: 'INVALID', fields: { place: '分片格式不正确' } },
    })
  })

  it.each([
    ['without an action', { 'x-input': piece['x-input'] }],
    ['without an input', { 'x-action': piece['x-action'] }],
    ['with an input that is no base64url', { ...piece, 'x-input': '{"draft":"d"}' }],
    ['with an input that is no JSON', { ...piece, 'x-input': encoded('{"draft"') }],
    ['with more in its headers than belongs there', { ...piece, 'x-input': encoded({ draft: 'd'.repeat(1500) }) }],
    ['for an action that takes none', { 'x-action': 'petition.queue', 'x-input': encoded({}) }],
  ])('%s is refused', async (_, headers) => {
    expect(await send(headers)).toEqual(malformed)
  })

  it('says in no header and no input who asks', async () => {
    const nobody = { authorization: '' }
    expect(await send({ ...piece, ...nobody, 'x-openid': 'team-he', 'x-session': session })).toMatchObject({
      error: { code: 'SIGNED_OUT' },
    })
    const input = encoded({ draft: 'd', ticket: 't', place: 0, session, openid: 'team-he' })
    expect(await send({ ...piece, 'x-input': input })).toMatchObject({ error: { code: 'INVALID' } })
  })

  it('brings them to nobody who may not ask', async () => {
    const citizens = { 'x-action': 'petition.submit', 'x-input': encoded({}) }
    expect(await send(citizens)).toMatchObject({ error: { code: 'DENIED' } })
    expect(await send({ 'x-action': 'petition.heard.of', 'x-input': encoded({}) })).toMatchObject({
      error: { code: 'DENIED' },
    })
  })
})

it('an action that takes bytes is asked in no other way', async () => {
  const asker = test.console(session)
  expect(await asker.send('petition.desk.chunk', { draft: 'd', ticket: 't', place: 0 })).toEqual(malformed)
})

it('what a phone says in the same shape brings no bytes', async () => {
  const event = { httpMethod: 'POST', headers: { 'content-type': 'application/octet-stream', ...piece }, body: 'AP8=' }
  const reply = await test.cloud.call('citizen-wang', 'petition', { ...event, isBase64Encoded: true })
  expect(JSON.stringify(reply)).toContain('请求的格式不正确')
})
