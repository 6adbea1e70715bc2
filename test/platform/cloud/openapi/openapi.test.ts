import { anything, startTrial, type Trial } from '../support/trial-cloud'
import type { LogLine } from '../../../../platform/cloud/cloud'

const lines: LogLine[] = []
let trial: Trial
beforeAll(async () => {
  const permissions = {
    openapi: ['security.msgSecCheck', 'subscribeMessage.send', 'wxacode.getUnlimited', 'wxacode.paint', 'other.thing'],
  }
  trial = await startTrial(
    {
      anything: { ...anything, permissions },
      undeclared: { ...anything },
      overHttp: {
        code: `exports.main = () => cloud.openapi.wxacode.getUnlimited({ scene: 'a' }).catch(({ errCode, errMsg }) => ({ errCode, errMsg }))`,
        permissions,
      },
      through: {
        code: `exports.main = async () => (await cloud.callFunction({ name: 'overHttp' })).result`,
        permissions,
      },
    },
    { routes: { '/over': 'overHttp', '/through': 'through' }, log: (line) => lines.push(line) },
  )
})
afterAll(() => trial.stop())

/** Runs code in a function and answers what it failed with. */
const failure = async (code: string, name = 'anything') =>
  (await trial.cloud.call('oAlice', name, {
    code: `try { return await ${code} } catch ({ errCode, errMsg }) { return { errCode, errMsg } }`,
  })) as Record<string, unknown>

const check = (more = '') =>
  `cloud.openapi.security.msgSecCheck({ content: 'hello', version: 2, scene: 1, openid: 'oAlice', ${more} })`

describe('an open API is refused', () => {
  test('to a function whose config.json does not name it', async () => {
    expect(await failure(check(), 'undeclared')).toMatchObject({ errCode: -604101 })
  })

  test('when there is none of its name, and the log says which', async () => {
    expect(await failure(`cloud.openapi.other.thing({})`)).toMatchObject({ errCode: -604100 })
    expect(lines.some(({ text }) => text.includes('other.thing'))).toBe(true)
  })

  test.each(['/over', '/through'])('to a call that began with an HTTP request (%s)', async (route) => {
    const answer = (await (await fetch(trial.cloud.address + route)).json()) as Record<string, unknown>
    expect(answer).toMatchObject({ errCode: -501001 })
    expect(answer['errMsg']).toContain('INVALID_WX_ACCESS_TOKEN')
  })

  test.each([
    ['an argument that it does not know', check(`extra: 1`), 'extra in security.msgSecCheck'],
    [
      'a file',
      `cloud.openapi.security.msgSecCheck({ media: { contentType: 'image/png', value: Buffer.from([0, 255]) } })`,
      'a file as media',
    ],
    ['another program', `cloud.openapi({ appid: 'wx1' }).security.msgSecCheck({})`, 'the appid of another program'],
    ['getOpenData', `cloud.getOpenData({ list: ['a'] })`, 'ApiGetOpenDataByCloudId'],
    ['cloudPay', `cloud.cloudPay.unifiedOrder({ body: 'a' })`, 'action wx.wxPayApi'],
  ])('with its name: %s', async (_, code, name) => {
    const answer = await failure(code)
    expect(answer['errCode']).not.toBe(0)
    expect(answer['errMsg']).toContain('not supported here')
    expect(answer['errMsg']).toContain(name)
  })
})

test('what was called is kept, without what was said', async () => {
  await failure(check(`title: 'a secret title'`))
  expect(trial.cloud.openapi.calls.at(-1)).toEqual({
    api: 'security.msgSecCheck',
    function: 'anything',
    requestId: expect.stringMatching(/^[\w-]{36}$/),
    errcode: 0,
  })
  expect(JSON.stringify(trial.cloud.openapi.calls)).not.toContain('secret')
})

describe('an answer is scripted', () => {
  afterEach(() => trial.cloud.openapi.answer('security.msgSecCheck', null))

  test('over the usual one, once the arguments have passed the real checks', async () => {
    trial.cloud.openapi.answer('security.msgSecCheck', { result: { suggest: 'risky', label: 20001 } })
    expect(await failure(check())).toMatchObject({ errCode: 0, result: { suggest: 'risky', label: 20001 } })
    expect(await failure(check(`openid: 'oNobody'`))).toMatchObject({ errCode: 40003 })
    trial.cloud.openapi.answer('security.msgSecCheck', null)
    expect(await failure(check())).toMatchObject({ result: { suggest: 'pass' } })
  })

  test('by what was asked, and as a failure', async () => {
    trial.cloud.openapi.answer('security.msgSecCheck', ({ content }) =>
      content === 'hello' ? { errcode: -1, errmsg: 'system busy' } : undefined,
    )
    expect(await failure(check())).toMatchObject({ errCode: -1, errMsg: expect.stringContaining('system busy') })
    expect(await failure(check(`content: 'good day'`))).toMatchObject({ errCode: 0 })
  })

  test('for an API that is not built in', async () => {
    trial.cloud.openapi.answer('wxacode.paint', { some_value: 1 })
    expect(await failure(`cloud.openapi.wxacode.paint({ any: 1 })`)).toMatchObject({ errCode: 0, someValue: 1 })
    trial.cloud.openapi.answer('wxacode.paint', null)
    expect(await failure(`cloud.openapi.wxacode.paint({ any: 1 })`)).toMatchObject({ errCode: -604100 })
  })
})

test('version 2 of the SDK’s way of calling is answered alike', async () => {
  expect(await failure(check().replace('openapi', `openapi({ version: 'v2' })`))).toMatchObject({ errCode: 0 })
})
