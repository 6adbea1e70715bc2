import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, FrameLocator } from 'playwright-core'
import { messageForms } from '../../miniprogram/contract/messages'
import { openService, type Service } from '../../scripts/service/service'
import { workplace } from '../platform/cloud/support/trial-cloud'
import { deskScreen, openBrowser, openTab, type Tab } from '../support/browser/browser'
import { picture, pictureFailure } from '../support/browser/pictures'
import { story } from '../support/browser/story'

const root = join(__dirname, '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'played-'))
const step = story(() => pictureFailure({ stage }))

let service: Service
let browser: Browser
let stage: Tab
let phone: FrameLocator
let token: string

const tells = `exports.main = ({ data }) => cloud.openapi.subscribeMessage.send({
  touser: cloud.getWXContext().OPENID, templateId: '${messageForms.progress.id}', page: 'pages/petition/submit/submit', data })`
const checks = `exports.main = ({ content }) => cloud.openapi.security.msgSecCheck({
  content, version: 2, scene: 2, openid: cloud.getWXContext().OPENID })`

/** Everything as it is built, and two functions that speak to WeChat. */
function layOut(): void {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/commands/build.ts'], {
    cwd: root,
  })
  if (status !== 0) throw new Error(String(stderr))
  cpSync(join(root, 'dist'), folder, { recursive: true })
  const place = workplace()
  place.write('tells', { code: tells, permissions: { openapi: ['subscribeMessage.send'] } })
  place.write('checks', { code: checks, permissions: { openapi: ['security.msgSecCheck'] } })
  cpSync(place.functionsFolder, join(folder, 'cloudfunctions'), { recursive: true })
  place.remove()
}

beforeAll(async () => {
  layOut()
  service = await openService({ dataFolder: join(folder, 'data'), built: folder, port: 0 })
  browser = await openBrowser()
  ;({ token } = await post<{ token: string }>('/wx/session', { person: 'citizen-wang' }))
}, 120_000)

afterAll(async () => {
  await browser.close()
  await service.close()
  rmSync(folder, { recursive: true })
})

async function post<T>(path: string, body: object): Promise<T> {
  const headers = { authorization: `Bearer ${token}` }
  const answer = await fetch(service.address + path, { method: 'POST', headers, body: JSON.stringify(body) })
  return (await answer.json()) as T
}
const call = async (name: string, data: object) =>
  (await post<{ result?: Record<string, unknown> }>('/wx/call', { name, data })).result

const shown = (words: string) => stage.page.getByText(words, { exact: true }).waitFor()
/** How often the holder may still be told of progress. */
const left = (times: string) =>
  stage.page
    .getByRole('listitem')
    .filter({ hasText: messageForms.progress.title })
    .getByText(times, { exact: true })
    .waitFor()
const progress = {
  character_string1: { value: 'TS20261125-393402' },
  phrase2: { value: '已受理' },
  time3: { value: '2026年11月25日 02:21' },
  thing4: { value: '请在 60 日内等待答复' },
}

describe('the stage plays WeChat’s part', () => {
  step('and shows what the holder of the phone may still be told', async () => {
    stage = await openTab(browser, deskScreen)
    await stage.page.goto(service.address)
    phone = stage.page.frameLocator('#phone')
    await phone.getByText('我们的承诺').waitFor()
    await stage.page.getByRole('tab', { name: '微信' }).click()
    await shown('还没有通知')
    await left('0 次')
    await post('/wx/subscribe', { answers: { [messageForms.progress.id]: 'accept' } })
    await left('1 次')
  })

  step('decides what a check finds', async () => {
    expect(await call('checks', { content: '你好' })).toMatchObject({ result: { suggest: 'pass' } })
    const decided = stage.page.waitForResponse('**/wechat/verdicts')
    await stage.page.getByLabel('文字检查').selectOption('违规')
    await decided
    expect(await call('checks', { content: '你好' })).toMatchObject({ result: { suggest: 'risky' } })
  })

  step('binds a number to the holder’s WeChat, and to nobody else’s', async () => {
    const number = stage.page.getByLabel('手机号', { exact: true })
    const bound = stage.page.waitForResponse('**/wechat/phone-number')
    await number.fill('13800000001')
    await number.blur()
    await bound
    expect(await post('/wx/phone-number', {})).toEqual({ masked: '138****0001' })
    await stage.page.getByText('李强').click()
    await stage.page.locator('#number:placeholder-shown').waitFor()
    await stage.page.getByText('王芳').click()
    await stage.page.locator('#number:not(:placeholder-shown)').waitFor()
    expect(await number.inputValue()).toBe('13800000001')
  })

  step('counts what has come while the phone’s own tools are open', async () => {
    await stage.page.getByRole('tab', { name: '手机' }).click()
    expect(await call('tells', { data: progress })).toMatchObject({ errCode: 0 })
    await stage.page.getByRole('tab', { name: '微信 1 条未读' }).click()
    await shown('办理进度通知')
    await shown('已受理')
    await left('0 次')
    await picture(stage, 'stage-wechat')
    await stage.page.locator('#unread').waitFor({ state: 'hidden' })
  })

  step('and opens the page that a notice names', async () => {
    await stage.page.getByRole('button', { name: '进入小程序查看' }).click()
    await phone.locator('#field-subject').waitFor()
  })

  step('for its holder alone', async () => {
    await stage.page.getByText('李强').click()
    await shown('还没有通知')
  })
})

test('no console said a word', () => {
  expect(stage.said).toEqual([])
})
