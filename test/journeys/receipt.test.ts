import type { Browser } from 'playwright-core'
import { toBuffer } from 'qrcode'
import { deskScreen, openBrowser, openTab, phoneScreen, type Tab } from '../support/browser/browser'
import { openPhone, type PhoneTab } from '../support/browser/phone-tab'
import { picture, pictureFailure } from '../support/browser/pictures'
import { story } from '../support/browser/story'
import { runService, type RunningService } from '../support/service'
import { lookAt, read } from '../support/browser/scanning'
import { agree, noteCode, tell } from './telling'

const subject = '派出所拒绝开具报案回执'

let service: RunningService
let browser: Browser
let citizen: PhoneTab
let friend: PhoneTab
let reader: Tab
let number = ''
let code = ''
let link = ''
/** The QR code as it stood on the screen. */
let shown = ''
const step = story(() => pictureFailure({ citizen, friend, reader }))

beforeAll(async () => {
  ;[service, browser] = await Promise.all([runService(), openBrowser()])
}, 60_000)

afterAll(async () => {
  await browser.close()
  await service.end()
})

describe('a citizen complains without a name', () => {
  step('and is given a number, a date, a code and a QR code', async () => {
    citizen = await openPhone(browser, { address: service.address, openid: 'citizen-li' })
    await citizen.tap('我要投诉')
    await tell(citizen, { subject })
    await citizen.tap('匿名')
    await agree(citizen)
    await citizen.tap('提交')
    await citizen.sees('只显示这一次')
    await citizen.sees('前告知是否受理')
    number = (await citizen.top.locator('.number.big').textContent()) ?? ''
    await picture(citizen, 'phone-receipt-code')
    const qr = citizen.top.locator('.qr img')
    await qr.scrollIntoViewIfNeeded()
    await picture(citizen, 'phone-receipt-qr')
    shown = (await qr.screenshot()).toString('base64')
  })

  step('is warned by the back button and by the way home', async () => {
    for (const way of ['back', 'home'] as const) {
      if (way === 'back') await citizen.page.getByRole('button', { name: '返回' }).locator('visible=true').tap()
      else await citizen.tap('不核对，直接离开')
      await citizen.page.getByText('查询码还没有核对').waitFor()
      if (way === 'home') await picture(citizen, 'phone-receipt-leaving')
      await citizen.tap(way === 'back' ? '取消' : '回去核对')
    }
    await citizen.sees('只显示这一次')
  })

  step('types the code again from what was noted down', async () => {
    await citizen.tap('我记下了，核对一遍')
    await citizen.sees('照您记下的，再输入一遍')
    expect(await citizen.top.locator('.code .group').count()).toBe(0)
    await citizen.top.locator('[aria-label$="16 位查询码"] input').fill('1234 5678 9012 3456')
    await citizen.sees('和刚才显示的不一样')
    await picture(citizen, 'phone-receipt-check')
    await citizen.tap('再看一眼查询码')
    code = await noteCode(citizen)
    expect(code).toMatch(/^\d{16}$/)
    await picture(citizen, 'phone-receipt-done')
    await citizen.tap('查看进度')
    await citizen.sees('待受理')
  })
})

describe('somebody else', () => {
  step('finds the ways in on the page of one’s own petitions, though there are none', async () => {
    friend = await openPhone(browser, { address: service.address, openid: 'citizen-wang' })
    await friend.tap('进度')
    await friend.sees('还没有来件')
    await picture(friend, 'phone-mine-empty')
    await friend.tap('凭查询码查进度')
    await friend.sees('输入 16 位查询码')
    await picture(friend, 'phone-find')
  })

  step('is told alike of every wrong code', async () => {
    await friend.top.locator('[aria-label$="16 位查询码"] input').fill('0000000000000000')
    await friend.tap('查进度')
    await friend.sees('没有查到这个查询码')
    await picture(friend, 'phone-find-wrong')
  })

  step('follows the petition by its code', async () => {
    await friend.top.locator('[aria-label$="16 位查询码"] input').fill(code)
    await friend.tap('查进度')
    await friend.sees(subject)
    await friend.sees(number)
    await friend.sees('待受理')
    // Coming back shows no code to whoever holds the phone next.
    await friend.page.getByRole('button', { name: '返回' }).locator('visible=true').tap()
    expect(await friend.top.locator('[aria-label$="16 位查询码"] input').inputValue()).toBe('')
  })

  step('scans a forged receipt and is told so', async () => {
    await friend.page.getByRole('button', { name: '返回' }).locator('visible=true').tap()
    await friend.tap('我的')
    await friend.tap('核验回执')
    await friend.sees('核验来件回执')
    await picture(friend, 'phone-verify')
    link = await read(friend, shown)
    await lookAt(friend, (await toBuffer(link.replace(number, 'TS20200101-000001'))).toString('base64'))
    await friend.tap('扫描二维码')
    await friend.sees('核对不上')
    expect(await friend.top.getByText('TS20200101-000001').count()).toBe(0)
    await picture(friend, 'phone-verify-altered')
  })

  step('scans the receipt and is told that it is genuine', async () => {
    await lookAt(friend, shown)
    await friend.tap('再扫一张')
    await friend.sees('确为本机关收到')
    await friend.sees(number)
    await picture(friend, 'phone-verify-genuine')
  })
})

describe('the public page', () => {
  const asked: string[] = []

  step('says what the QR code proves, and asks for nothing but its own files', async () => {
    expect(link.startsWith(`${service.address}/verify/#1/${number}/`)).toBe(true)
    reader = await openTab(browser, phoneScreen)
    reader.page.on('request', (request) => asked.push(request.url()))
    await reader.page.goto(link)
    await see('确为本机关收到')
    await see(number)
    await see(`${new Date().getFullYear()}年`)
    await picture(reader, 'verify-genuine')
    const files = ['', 'tokens.css', 'verify.css', 'verdict.css', 'keys/keys.js', 'verify.js']
    expect(asked.map((url) => url.replace(`${service.address}/verify/`, '')).toSorted()).toEqual(files.toSorted())
    expect(asked.join()).not.toContain(number)
  })

  step('goes on without a network', async () => {
    await reader.context.setOffline(true)
    await scan('')
    await see('请扫描回执上的二维码')
    await picture(reader, 'verify-nothing')
    await scan(link.split('#')[1] ?? '')
    await see('确为本机关收到')
  })

  step('refuses what was altered, and does not repeat it', async () => {
    const altered = number.replace(/\d$/, (last) => (last === '0' ? '1' : '0'))
    await scan(link.split('#')[1]?.replace(number, altered) ?? '')
    await see('核对不上')
    expect(await reader.page.getByText(altered).count()).toBe(0)
    await picture(reader, 'verify-altered')
  })

  step('does not vouch for an unknown key, nor for what is no receipt', async () => {
    await scan(link.split('#')[1]?.replace(/\/[0-9A-F]{8}\//, '/00000000/') ?? '')
    await see('不能确认')
    await picture(reader, 'verify-unknown-key')
    await scan('top')
    await see('这不是来件回执')
    expect(await reader.page.locator('#facts').isHidden()).toBe(true)
  })

  step('can reach nothing, whatever runs in it', async () => {
    await reader.context.setOffline(false)
    expect(asked).toHaveLength(6)
    // In a tab of its own: the browser tells of every refusal.
    const { page } = await openTab(browser, phoneScreen)
    await page.goto(link)
    const outcomes = await page.evaluate(() => {
      const picture = new Image()
      picture.src = '/samples/street.jpg'
      return Promise.allSettled([fetch('/verify/'), picture.decode()])
    })
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  })

  step('stands well on a wide screen too', async () => {
    const desk = await openTab(browser, deskScreen)
    await desk.page.goto(link)
    await desk.page.getByText('确为本机关收到').waitFor()
    await picture(desk, 'verify-desk')
    expect(desk.said).toEqual([])
  })
})

describe('the consoles', () => {
  step('say not a word', async () => {
    expect([citizen, friend, reader].flatMap((tab) => tab.said)).toEqual([])
  })
})

const see = (words: string) => reader.page.getByText(words).first().waitFor()
/** As if another code were scanned: only what stands after the # changes. */
const scan = (fragment: string) => reader.page.evaluate((next) => void (location.hash = next), fragment)
