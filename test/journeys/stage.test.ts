import type { Browser, FrameLocator } from 'playwright-core'
import { deskScreen, openBrowser, openTab, type Tab } from '../support/browser/browser'
import { picture, pictureFailure } from '../support/browser/pictures'
import { runService, type RunningService } from '../support/service'
import { story } from '../support/browser/story'

let service: RunningService
let browser: Browser
let stage: Tab
let phone: FrameLocator
let desk: FrameLocator

const subject = '办证窗口无故提前关门'
const step = story(() => pictureFailure({ stage }))
const tap = (name: string) => phone.getByText(name, { exact: true }).locator('visible=true').last().click()

beforeAll(async () => {
  ;[service, browser] = await Promise.all([runService(), openBrowser()])
}, 60_000)

afterAll(async () => {
  await browser.close()
  await service.end()
})

describe('a newcomer tries it in a minute, with a mouse', () => {
  step('sees the phone and the console side by side', async () => {
    stage = await openTab(browser, deskScreen)
    await stage.page.goto(service.address)
    phone = stage.page.frameLocator('#phone')
    desk = stage.page.frameLocator('#console')
    await phone.getByText('我们的承诺').waitFor()
    await desk.locator('canvas').waitFor()
  })

  step('complains as a citizen', async () => {
    await tap('我要投诉')
    await tap('已经过去')
    await phone.locator('#field-subject input').fill(subject)
    await phone.locator('#field-details textarea').fill('今天下午四点到办证窗口，牌子写着五点半下班，窗口已经关了。')
    await phone.locator('#field-category').getByText('请选择').click()
    await tap('办证拖拉')
    await tap('匿名')
    await phone.getByRole('checkbox', { name: '您写的内容' }).click()
    await tap('提交')
    await phone.getByText('已经交到警务督察部门').waitFor()
  })

  step('hands the phone to an inspector, who points it at the console and accepts', async () => {
    await stage.page.getByText('陈静').click()
    await tap('民警e家')
    await tap('扫码登录')
    await tap('扫描登录码')
    await tap('确认登录')
    await phone.getByText('已确认登录').waitFor()
    await desk.getByText(subject).first().click()
    await desk.getByRole('button', { name: /^受\s?理$/ }).click()
    await desk.getByRole('button', { name: /^督\s?办$/ }).waitFor()
  })

  step('hands it back and reads the result', async () => {
    await stage.page.getByText('王芳').click()
    await tap(subject)
    await phone.getByText('前办结并答复').first().waitFor()
    await picture(stage, 'stage')
  })
})

test('no console said a word', () => {
  expect(stage.said).toEqual([])
})
