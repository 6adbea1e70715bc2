import { callOver, noAnswer, noNetwork } from '../../../console/services/call'

const page = { items: [] }

/** A call whose other end answers like this. */
function setUp(answer: () => Response | Promise<Response>, token?: string, attended = true) {
  const sent: { address: unknown; options?: RequestInit }[] = []
  const signedOut: string[] = []
  const line = callOver({
    send: async (address, options) => {
      sent.push({ address, options })
      return answer()
    },
    token: () => token,
    attended: () => attended,
    signedOut: (session) => signedOut.push(session),
  })
  return { ...line, sent, signedOut }
}

const json =
  (body: unknown, status = 200) =>
  () =>
    new Response(JSON.stringify(body), { status })
const refusal = (code: string, message: string) => ({ ok: false, error: { code, message } })

describe('calling the cloud', () => {
  test('asks the area that the action names, with the session', async () => {
    const { call, sent } = setUp(json({ ok: true, data: page }), 'secret')
    expect(await call('petition.queue', { status: 'SUBMITTED' })).toEqual({ ok: true, data: page })
    expect(sent[0]?.address).toBe('/api/petition')
    expect(sent[0]?.options).toMatchObject({
      method: 'POST',
      headers: { authorization: 'Bearer secret' },
      body: '{"action":"petition.queue","input":{"status":"SUBMITTED"}}',
    })
  })

  test('says that nobody sits there', async () => {
    const { call, sent } = setUp(json({ ok: true, data: page }), 'secret', false)
    await call('petition.queue', {})
    expect(sent[0]?.options?.body).toBe('{"action":"petition.queue","input":{},"unattended":true}')
  })

  test('asks again with what it holds, and is told that it is still so', async () => {
    const { callAgain, sent } = setUp(json({ ok: true, unchanged: true }), 'secret')
    expect(await callAgain('petition.queue', {}, 'tag-1')).toEqual({ ok: true, unchanged: true })
    expect(sent[0]?.options?.body).toBe('{"action":"petition.queue","input":{},"held":"tag-1"}')
  })

  test('sends no authorization while nobody is signed in', async () => {
    const { call, sent } = setUp(json({ ok: true, data: {} }))
    await call('people.signin.start', {})
    expect(sent[0]?.options?.headers).toEqual({ 'content-type': 'application/json' })
  })

  test('passes a refusal on as it is, whatever its HTTP status', async () => {
    const refused = { ok: false, error: { code: 'INVALID', message: '有误', fields: { channel: '太短' } } }
    const { call } = setUp(json(refused, 400))
    expect(await call('petition.detail', { id: 'p1' })).toEqual(refused)
  })

  it.each<[string, () => Response | Promise<Response>, string]>([
    ['no network', () => Promise.reject(new TypeError('Failed to fetch')), noNetwork],
    ['a page instead of an answer', () => new Response('<html>502</html>', { status: 502 }), noAnswer],
    ['an answer of no known form', json({ errcode: 40001 }), noAnswer],
    ['a refusal without a reason', json({ ok: false }), noAnswer],
    ['a refusal without a sentence', json({ ok: false, error: { code: 'DENIED' } }), noAnswer],
    ['a claim that nothing changed, where nothing was held', json({ ok: true, unchanged: true }), noAnswer],
    ['nothing', () => new Response(null), noAnswer],
  ])('turns %s into a refusal with a sentence', async (_, answer, message) => {
    const { call } = setUp(answer)
    expect(await call('people.me', {})).toEqual({ ok: false, error: { code: 'NETWORK', message } })
  })

  it.each([
    ['tells which session has lapsed', 'secret', ['secret']],
    ['ends nothing while nobody is signed in', undefined, []],
  ])('%s', async (_, token, ended) => {
    const { call, signedOut } = setUp(json(refusal('SIGNED_OUT', '登录已失效')), token)
    await call('petition.queue', {})
    expect(signedOut).toStrictEqual(ended)
  })

  test('ends no session for another refusal', async () => {
    const { call, signedOut } = setUp(json(refusal('DENIED', '无权使用')), 'secret')
    await call('petition.queue', {})
    expect(signedOut).toEqual([])
  })
})

test('bytes are the whole body, their action and input stand beside it', async () => {
  const { call, sent } = setUp(json({ ok: true, data: {} }), 'secret')
  const piece = new Blob(['片段'])
  await call('petition.desk.chunk', { draft: 'd1', ticket: '票据', place: 0 }, piece)
  const { headers, body } = sent[0]?.options ?? {}
  expect(headers).toEqual({
    'content-type': 'application/octet-stream',
    'x-action': 'petition.desk.chunk',
    'x-input': Buffer.from('{"draft":"d1","ticket":"票据","place":0}').toString('base64url'),
    authorization: 'Bearer secret',
  })
  expect(body).toBe(piece)
})
