import { request } from 'node:http'
import { assertOptions } from '../../../../platform/cloud/option-checks'
import { startTrial, anything, type Trial } from '../support/trial-cloud'

const permissions = { openapi: ['security.msgSecCheck', 'security.mediaCheckAsync', 'subscribeMessage.send'] }
const receiver = {
  code: `exports.main = ({ result }) => db.collection('events').add({ data: { suggest: result.suggest } })`,
}
const fields = { thing1: '事项' }
const options = {
  playWeChat: true,
  collections: [{ name: 'events', indexes: [] }],
  messages: { 'event/wxa_media_check': 'receiver' },
  mediaCheckMs: 20,
  templates: [
    { id: 'tA', title: '受理通知', fields },
    { id: 'tLong', title: '督察通知', longTerm: true, fields },
  ],
}

let trial: Trial
beforeAll(async () => {
  trial = await startTrial({ anything: { ...anything, permissions }, receiver }, options)
  await trial.run('return 1', {}, 'oAlice')
})
afterAll(() => trial.stop())

async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const own: Record<string, string> = method === 'GET' ? {} : { origin: trial.cloud.address }
  const response = await fetch(trial.cloud.address + path, {
    method,
    headers: { ...own, ...headers },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  })
  return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
}
const played = async (openid: string) => (await ask('GET', `/wechat/played?openid=${openid}`)).answer
const check = (api: string, args: object) =>
  trial.run(
    `return cloud.openapi.security[event.api]({ version: 2, scene: 1, openid: 'oAlice', ...event.args })`,
    { api, args },
    'oAlice',
  )

test('what checks find is decided for texts, and for pictures and sounds', async () => {
  expect(await ask('POST', '/wechat/verdicts', { text: 'risky' })).toEqual({ status: 200, answer: {} })
  await ask('POST', '/wechat/verdicts', { media: 'review' })
  expect(await played('oAlice')).toMatchObject({ verdicts: { text: 'risky', media: 'review' } })
  expect(await check('msgSecCheck', { content: '你好' })).toMatchObject({
    result: { suggest: 'risky', label: 21000 },
    detail: [{ suggest: 'risky', label: 21000 }],
  })
  await check('mediaCheckAsync', { mediaUrl: 'https://example.com/a.jpg', mediaType: 2 })
  const found = `return (await db.collection('events').get()).data`
  while (!((await trial.run(found)) as unknown[]).length) await new Promise((soon) => setTimeout(soon, 20))
  expect(await trial.run(found)).toMatchObject([{ suggest: 'review' }])
  expect(await ask('POST', '/wechat/verdicts', { text: 'fine' })).toMatchObject({ status: 400 })
})

test('a number is bound to one person’s WeChat, and taken away', async () => {
  await ask('POST', '/wechat/phone-number', { openid: 'oAlice', number: '13800000001' })
  expect(await played('oAlice')).toMatchObject({ phoneNumber: '13800000001' })
  expect(await played('oBob')).toMatchObject({ phoneNumber: '' })
  await ask('POST', '/wechat/phone-number', { openid: 'oAlice', number: '' })
  expect(await played('oAlice')).toMatchObject({ phoneNumber: '' })
  expect(() => trial.cloud.openapi.phoneNumberCode('oAlice')).toThrow('no phone number')
  for (const body of [{ openid: 'oAlice', number: '12' }, { number: '13800000001' }, { openid: 'oAlice' }])
    expect(await ask('POST', '/wechat/phone-number', body)).toMatchObject({ status: 400 })
})

test('everybody’s consents and messages are their own, the latest message first', async () => {
  trial.cloud.openapi.subscribe('oAlice', { tA: 'accept', tLong: 'accept' })
  trial.cloud.openapi.subscribe('oAlice', { tA: 'accept' })
  const send = (id: string, value: string) =>
    trial.run(
      `return cloud.openapi.subscribeMessage.send({ touser: 'oAlice', templateId: event.id, data: { thing1: { value: event.value } } })`,
      { id, value },
    )
  await send('tA', '第一件')
  await send('tLong', '第二件')
  expect(await played('oAlice')).toMatchObject({
    consents: [
      { templateId: 'tA', title: '受理通知', longTerm: false, left: 1 },
      { templateId: 'tLong', title: '督察通知', longTerm: true, left: 1 },
    ],
    messages: [
      { title: '督察通知', fields: [{ label: '事项', value: '第二件' }] },
      { title: '受理通知', fields: [{ label: '事项', value: '第一件' }] },
    ],
  })
  expect(await played('oBob')).toMatchObject({ consents: [{ left: 0 }, { left: 0 }], messages: [] })
})

/** With a Host that fetch would not let one set. */
const statusAs = (host: string, address = trial.cloud.address): Promise<number> =>
  new Promise((resolve, reject) => {
    const asked = request(`${address}/wechat/played?openid=oAlice`, { headers: { host } })
    asked.on('response', (response) => resolve(response.resume().statusCode ?? 0)).on('error', reject)
    asked.end()
  })

describe('the door is closed', () => {
  test('to other pages, and to other names of this machine', async () => {
    const body = { text: 'pass' }
    const foreign: Record<string, string>[] = [{ origin: 'http://evil.example' }, { 'sec-fetch-site': 'cross-site' }]
    for (const headers of foreign) expect((await ask('POST', '/wechat/verdicts', body, headers)).status).toBe(403)
    expect((await ask('GET', '/wechat/played', undefined, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    expect(await statusAs('evil.example')).toBe(404)
    expect(await statusAs('localhost:1')).toBe(200)
  })

  test('to what it does not know', async () => {
    for (const [method, path] of [
      ['POST', '/wechat/played'],
      ['POST', '/wechat/toString'],
      ['GET', '/wechat/verdicts'],
    ] as const)
      expect((await ask(method, path, method === 'GET' ? undefined : {})).status).toBe(404)
  })

  test('where nobody asked for it', async () => {
    const other = await startTrial()
    const { status } = await fetch(`${other.cloud.address}/wechat/played?openid=oAlice`)
    await other.stop()
    expect(status).toBe(404)
  })

  test('on another host', () => {
    const open = { playWeChat: true, host: '0.0.0.0', dataFolder: '', functionsFolder: '', environment: {} }
    expect(() => assertOptions({ ...open, collections: [] })).toThrow('playWeChat is for this machine only')
  })
})
