import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { anything, startTrial, type Trial } from '../support/trial-cloud'
import { openSqlite } from '../../../../platform/cloud/database/sqlite'
import type { LogLine } from '../../../../platform/cloud/cloud'
import { Visits } from '../../../../platform/cloud/openapi/checks/visits'

const lines: LogLine[] = []
let trial: Trial
beforeAll(async () => {
  const permissions = { openapi: ['security.msgSecCheck', 'security.mediaCheckAsync'] }
  const receiver = `exports.main = async (event) => { await db.collection('events').add({ data: { event, context: cloud.getWXContext() } }); return 'success' }`
  trial = await startTrial(
    { anything: { ...anything, permissions }, receiver: { code: receiver } },
    {
      collections: [{ name: 'events', indexes: [] }],
      messages: { 'event/wxa_media_check': 'receiver', text: 'receiver' },
      mediaCheckMs: 50,
      log: (line) => lines.push(line),
    },
  )
})
afterAll(() => trial.stop())

const ask = async (api: string, args: Record<string, unknown>) =>
  (await trial.run(
    `return cloud.openapi.security[event.api](event.args).catch(({ errCode, errMsg }) => ({ errCode, errMsg }))`,
    { api, args },
  )) as Record<string, unknown>
const events = async () =>
  (await trial.run(`return (await db.collection('events').get()).data`)) as {
    event: Record<string, unknown>
    context: Record<string, unknown>
  }[]

/** The event with this trace id, once it has come. */
async function eventOf(traceId: unknown) {
  for (;;) {
    const found = (await events()).find(({ event }) => event['trace_id'] === traceId)
    if (found) return found
    await new Promise((soon) => setTimeout(soon, 20))
  }
}

const text = { content: '你好', version: 2, scene: 2, openid: 'oSomebody' }
const media = { mediaUrl: 'https://example.com/a.jpg', mediaType: 2, version: 2, scene: 1, openid: 'oSomebody' }

test('a text of somebody who is about is looked at', async () => {
  expect(await ask('msgSecCheck', text)).toEqual({
    errCode: 0,
    errMsg: 'openapi.security.msgSecCheck:ok',
    result: { suggest: 'pass', label: 100 },
    detail: [{ strategy: 'content_model', errcode: 0, suggest: 'pass', label: 100, prob: 90 }],
    traceId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/),
  })
})

describe('refused', () => {
  it.each([
    ['a text of nobody', 'msgSecCheck', { ...text, openid: 'oNobody' }, 40003],
    ['a text without its writer', 'msgSecCheck', { ...text, openid: undefined }, 40003],
    ['a scene that is none', 'msgSecCheck', { ...text, scene: 5 }, 40129],
    ['no text', 'msgSecCheck', { ...text, content: '' }, 44002],
    ['more than 2500 characters', 'msgSecCheck', { ...text, content: '字'.repeat(2501) }, 47001],
    ['a file of nobody', 'mediaCheckAsync', { ...media, openid: 'oNobody' }, 40003],
    ['a kind of file that is none', 'mediaCheckAsync', { ...media, mediaType: 3 }, 40097],
    ['an address that is none', 'mediaCheckAsync', { ...media, mediaUrl: 'cloud://a/b' }, 40097],
  ])('%s', async (_, api, args, errCode) => {
    expect(await ask(api, args)).toMatchObject({ errCode })
  })

  test('the first version, by name', async () => {
    expect(await ask('msgSecCheck', { content: '你好' })).toMatchObject({
      errMsg: expect.stringContaining('not supported here: security.msgSecCheck of another version than 2'),
    })
  })
})

test('a visit counts for two hours', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'visits-'))
  const sqlite = openSqlite(path.join(folder, 'wechat.sqlite'))
  let now = Date.UTC(2026, 0, 1)
  const visits = new Visits(sqlite, () => now)
  visits.saw('oAlice')
  now += 2 * 3600_000
  expect(() => visits.assertRecent('oAlice')).not.toThrow()
  now += 1
  expect(() => visits.assertRecent('oAlice')).toThrow(expect.objectContaining({ errcode: 61010 }))
  visits.saw('oAlice')
  expect(() => visits.assertRecent('oAlice')).not.toThrow()
  sqlite.close()
  rmSync(folder, { recursive: true })
})

test('what was found in a file comes later, as an event, from nobody', async () => {
  const { traceId, errCode } = await ask('mediaCheckAsync', media)
  expect(errCode).toBe(0)
  const { event, context } = await eventOf(traceId)
  expect(event).toMatchObject({
    MsgType: 'event',
    Event: 'wxa_media_check',
    appid: 'wx0000000000000000',
    version: 2,
    errcode: 0,
    result: { suggest: 'pass', label: 100 },
  })
  expect(context).toMatchObject({ SOURCE: 'wx_unknown' })
  expect(context).not.toHaveProperty('OPENID')
})

test('what was found is scripted', async () => {
  trial.cloud.openapi.answer('wxa_media_check', { result: { suggest: 'risky', label: 20002 } })
  const { traceId } = await ask('mediaCheckAsync', media)
  expect((await eventOf(traceId)).event).toMatchObject({ result: { suggest: 'risky', label: 20002 } })
  trial.cloud.openapi.answer('wxa_media_check', null)
})

test('a check under way outlives a restart', async () => {
  const { traceId } = await ask('mediaCheckAsync', media)
  await trial.restart()
  expect((await eventOf(traceId)).event).toMatchObject({ trace_id: traceId })
})

test('a message of a person is pushed as theirs; one that no function takes is logged', async () => {
  await trial.cloud.openapi.push({ MsgType: 'text', Content: '在吗', FromUserName: 'oBob', MsgId: '1' })
  const found = (await events()).find(({ event }) => event['MsgType'] === 'text')
  expect(found).toMatchObject({ event: { Content: '在吗', FromUserName: 'oBob' }, context: { OPENID: 'oBob' } })
  await trial.cloud.openapi.push({ MsgType: 'image', FromUserName: 'oBob' })
  expect(lines.at(-1)).toMatchObject({ level: 'warn', text: 'no function takes the message image' })
})

test('a message that is to go to no function is refused at the start', async () => {
  await expect(startTrial({}, { messages: { text: 'nobody' } })).rejects.toThrow('text is to go to nobody')
})
