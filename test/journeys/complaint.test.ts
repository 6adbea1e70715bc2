import type { Browser } from 'playwright-core'
import { openBrowser, type Tab } from '../support/browser'
import { openDesk, signIn } from '../support/desk-tab'
import { openPhone, type PhoneTab } from '../support/phone-tab'
import { picture, pictureFailure } from '../support/pictures'
import { story } from '../support/story'
import { runService, type RunningService } from '../support/service'
import { attachEverything, tell } from './telling'

let service: RunningService
let browser: Browser
let citizen: PhoneTab
let inspector: PhoneTab
let desk: Tab
let number = ''

const step = story(() => pictureFailure({ citizen, inspector, desk }))

beforeAll(async () => {
  ;[service, browser] = await Promise.all([runService(), openBrowser()])
}, 60_000)

afterAll(async () => {
  await browser.close()
  await service.end()
})

describe('a citizen complains under their own name', () => {
  step('fills in what happened, with a picture, a video and a voice note', async () => {
    const { address } = service
    citizen = await openPhone(browser, {
      address,
      openid: 'citizen-wang',
      album: ['street.jpg', 'clip.mp4'],
      microphone: 'voice.m4a',
    })
    await citizen.sees('我们的承诺')
    await picture(citizen, 'phone-home')
    await citizen.tap('我要投诉')
    await picture(citizen, 'phone-submit-empty')
    await tell(citizen, { subject: '报案窗口提前关闭，两小时无人处理' })
    await attachEverything(citizen)
    await citizen.tap('实名')
    await citizen.field('name').fill('王芳')
    await citizen.field('phone').fill('138 0000 0001')
    await picture(citizen, 'phone-submit')
  })

  step('finds the draft again after closing the mini program', async () => {
    await citizen.restart()
    await citizen.tap('继续填写')
    await citizen.sees('填好了，可以提交')
    expect(await citizen.field('subject').inputValue()).toBe('报案窗口提前关闭，两小时无人处理')
    expect(await citizen.top.getByText('已上传', { exact: true }).count()).toBe(3)
  })

  step('is given a number and a date', async () => {
    await citizen.tap('提交')
    await citizen.sees('已经交到警务督察部门')
    await citizen.sees('前告知是否受理')
    number = (await citizen.top.locator('.number.big').textContent()) ?? ''
    expect(number).toMatch(/^TS\d{8}-\d{6}$/)
    // The plug is pulled while the receipt is still on the screen.
    await service.kill()
    await picture(citizen, 'phone-receipt')
  })

  step('finds everything after the server was killed', async () => {
    await service.startAgain()
    await citizen.tap('查看进度')
    await citizen.sees('窗口')
    await citizen.sees('待受理')
    await picture(citizen, 'phone-detail')
    await citizen.sees('证据材料（3）')
  })
})

describe('an inspector takes it up', () => {
  step('signs in by scanning the code on the screen', async () => {
    const { address } = service
    desk = await openDesk(browser, address)
    await picture(desk, 'console-signin')
    inspector = await openPhone(browser, { address, openid: 'inspector-chen' })
    await inspector.sees('民警e家')
    await picture(inspector, 'phone-home-officer')
    await signIn(inspector, desk, () => picture(inspector, 'phone-signin'))
    await desk.page.getByText(number).first().waitFor()
    await picture(desk, 'console-queue')
  })

  step('sees and plays the evidence', async () => {
    await desk.page.getByText('报案窗口提前关闭，两小时无人处理').first().click()
    await desk.page.getByText('SM3').first().waitFor()
    const image = desk.page.locator('.evidence img').first()
    await expectTrue(() => image.evaluate((shown: HTMLImageElement) => shown.naturalWidth === 1200))
    for (const player of ['audio', 'video'] as const) {
      const played = await desk.page.locator(player).evaluate(async (media: HTMLMediaElement) => {
        media.muted = true
        await media.play()
        await new Promise((resolve) => media.addEventListener('timeupdate', resolve, { once: true }))
        media.pause()
        return { seconds: media.duration, error: media.error?.message }
      })
      expect(played).toEqual({ seconds: expect.any(Number), error: undefined })
      expect(played.seconds).toBeGreaterThan(2)
    }
    await picture(desk, 'console-case')
  })

  step('accepts it', async () => {
    await desk.page.getByRole('button', { name: /^受\s?理$/ }).click()
    await desk.page.getByText('已受理').first().waitFor()
    await picture(desk, 'console-case-accepted')
  })

  step('and the citizen sees it, with the time', async () => {
    await citizen.restart()
    await citizen.tap('进度')
    await citizen.sees('已受理')
    await picture(citizen, 'phone-mine')
    await citizen.tap('报案窗口提前关闭，两小时无人处理')
    await citizen.sees(`您的来件 ${number} 已受理`)
    await citizen.sees('前办结并答复')
    await picture(citizen, 'phone-detail-accepted')
  })
})

test('no console said a word', () => {
  // The browser itself reports requests that met the killed server.
  const said = [citizen, inspector, desk]
    .flatMap((tab) => tab.said)
    .filter((line) => !line.includes('ERR_CONNECTION_REFUSED'))
  expect(said).toEqual([])
})

async function expectTrue(holds: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + 5000
  while (!(await holds())) {
    if (Date.now() > until) throw new Error('it did not become true in time')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
