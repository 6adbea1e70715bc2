import type { Browser } from 'playwright-core'
import { openBrowser, type Tab } from '../support/browser/browser'
import { openDesk, signIn } from '../support/browser/desk-tab'
import { openPhone, type PhoneTab } from '../support/browser/phone-tab'
import { picture, pictureFailure } from '../support/browser/pictures'
import { story } from '../support/browser/story'
import { runService, type RunningService } from '../support/service'
import { agree, attachEverything, noteCode, tell } from './telling'

interface Way {
  way: string
  openid: string
  subject: string
  sign: (citizen: PhoneTab) => Promise<void>
  /** What the console says of who wrote. */
  shownAs: string
  /** Pictures are kept of one way: the other differs in a word. */
  pictured: boolean
}

const ways: Way[] = [
  {
    way: 'under their own name',
    openid: 'citizen-wang',
    subject: '报案窗口提前关闭，两小时无人处理',
    sign: async (citizen) => {
      await citizen.tap('实名')
      await citizen.field('name').fill('王芳')
      await citizen.field('phone').fill('138 0000 0001')
    },
    shownAs: '138****0001',
    pictured: true,
  },
  {
    way: 'anonymously',
    openid: 'citizen-li',
    subject: '值班民警拒绝出具报案回执',
    sign: (citizen) => citizen.tap('匿名'),
    shownAs: '匿名。系统没有保存其姓名和电话',
    pictured: false,
  },
]

let service: RunningService
let browser: Browser

beforeAll(async () => {
  ;[service, browser] = await Promise.all([runService(), openBrowser()])
}, 60_000)

afterAll(async () => {
  await browser.close()
  await service.end()
})

describe.each(ways)(
  'a citizen complains $way, and an inspector accepts',
  ({ openid, subject, sign, shownAs, pictured }) => {
    let citizen: PhoneTab
    let inspector: PhoneTab
    let desk: Tab
    let number = ''

    const keep = async (tab: Tab, name: string) => {
      if (pictured) await picture(tab, name)
    }
    const step = story(() => pictureFailure({ citizen, inspector, desk }))

    step('fills in what happened, with a picture, a video and a voice note', async () => {
      const { address } = service
      citizen = await openPhone(browser, {
        address,
        openid,
        album: ['street.jpg', 'clip.mp4'],
        microphone: 'voice.m4a',
      })
      await citizen.sees('我们的承诺')
      await keep(citizen, 'phone-home')
      await citizen.tap('我要投诉')
      await keep(citizen, 'phone-submit-empty')
      await tell(citizen, { subject: subject })
      await attachEverything(citizen)
      await sign(citizen)
      await agree(citizen)
      await keep(citizen, 'phone-submit')
    })

    step('finds the draft again after closing the mini program', async () => {
      await citizen.restart()
      await citizen.sees('写了一半，接着写')
      await citizen.tap('我要投诉')
      await citizen.sees('填好了，可以提交')
      expect(await citizen.field('subject').inputValue()).toBe(subject)
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
      await keep(citizen, 'phone-receipt')
    })

    step('finds everything after the server was killed', async () => {
      await service.startAgain()
      if (!pictured) await noteCode(citizen)
      await citizen.tap('查看进度')
      await citizen.sees('窗口')
      await citizen.sees('待受理')
      await keep(citizen, 'phone-detail')
      await citizen.sees('证据材料（3）')
    })
    step('signs in by scanning the code on the screen', async () => {
      const { address } = service
      desk = await openDesk(browser, address)
      await keep(desk, 'console-signin')
      inspector = await openPhone(browser, { address, openid: 'inspector-chen' })
      await inspector.sees('民警e家')
      await keep(inspector, 'phone-home-officer')
      await signIn(inspector, desk, () => keep(inspector, 'phone-signin'))
      await desk.page.getByText(number).first().waitFor()
      await keep(desk, 'console-queue')
    })

    step('sees and plays the evidence', async () => {
      await desk.page.getByText(subject).first().click()
      await desk.page.getByText(shownAs).first().waitFor()
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
      await keep(desk, 'console-case')
    })

    step('accepts it', async () => {
      await desk.page.getByRole('button', { name: /^受\s?理$/ }).click()
      await desk.page.getByText('已受理').first().waitFor()
      await keep(desk, 'console-case-accepted')
    })

    step('and the citizen sees it, with the time', async () => {
      await citizen.restart()
      await citizen.tap('进度')
      await citizen.sees('已受理')
      await keep(citizen, 'phone-mine')
      await citizen.tap(subject)
      await citizen.sees(`您的来件 ${number} 已受理`)
      await citizen.sees('前办结并答复')
      // Of receiving and accepting in the timeline, and of submitting among the facts.
      expect(await citizen.top.getByText(/^\d+月\d+日 周. \d\d:\d\d$/).count()).toBe(3)
      await keep(citizen, 'phone-detail-accepted')
    })

    step('while no console says a word', async () => {
      // The browser itself reports requests that met the killed server.
      const said = [citizen, inspector, desk].flatMap((tab) => tab.said)
      expect(said.filter((line) => !line.includes('ERR_CONNECTION_REFUSED'))).toEqual([])
    })
  },
)

async function expectTrue(holds: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + 5000
  while (!(await holds())) {
    if (Date.now() > until) throw new Error('it did not become true in time')
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
