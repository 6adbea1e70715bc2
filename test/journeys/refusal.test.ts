import type { Browser } from 'playwright-core'
import { openBrowser, type Tab } from '../support/browser/browser'
import { openDesk, signIn } from '../support/browser/desk-tab'
import { openOffice, type Office } from '../support/browser/office'
import { openPhone, type Hosted, type PhoneTab } from '../support/browser/phone-tab'
import { picture, pictureFailure } from '../support/browser/pictures'
import { story } from '../support/browser/story'
import { runService, type RunningService } from '../support/service'
import { agree, attachEverything, noteCode, tell } from './telling'

let service: RunningService
let browser: Browser
let citizen: PhoneTab
let inspector: PhoneTab
let desk: Tab
let office: Office | undefined
let number = ''

const subject = '值班民警态度生硬，拒绝出具报案回执'
const step = story(() => pictureFailure({ citizen, inspector, desk, ...office?.open() }))

beforeAll(async () => {
  ;[service, browser] = await Promise.all([runService(), openBrowser()])
}, 60_000)

afterAll(async () => {
  await browser.close()
  await service.end()
})

describe('a citizen complains without a name', () => {
  step('is told what anonymity means here, and is not asked for a name', async () => {
    const { address } = service
    citizen = await openPhone(browser, {
      address,
      openid: 'citizen-li',
      album: ['street.jpg', 'clip.mp4'],
      microphone: 'voice.m4a',
    })
    await citizen.tap('我要投诉')
    await tell(citizen, { subject })
    await attachEverything(citizen)
    await citizen.tap('匿名')
    await citizen.sees('微信平台自己仍然知道您用过这个小程序')
    expect(await citizen.field('phone').count()).toBe(0)
    await agree(citizen)
    await picture(citizen, 'phone-submit-anonymous')
  })

  step('keeps everything when the network is gone, and sends it once when it is back', async () => {
    await network('offline')
    await citizen.tap('提交')
    await citizen.page.getByText('没有连上网络').waitFor()
    await picture(citizen, 'phone-submit-offline')
    await citizen.tap('知道了')
    await network('online')
    await citizen.tap('提交')
    await citizen.sees('已经交到警务督察部门')
    number = (await citizen.top.locator('.number.big').textContent()) ?? ''
    await noteCode(citizen)
    await citizen.tap('查看进度')
    await citizen.sees('待受理')
  })
})

describe('an inspector refuses it', () => {
  step('sees that nobody is named', async () => {
    const { address } = service
    desk = await openDesk(browser, address)
    inspector = await openPhone(browser, { address, openid: 'inspector-liu' })
    await signIn(inspector, desk)
    await desk.page.getByText(number).first().waitFor()
    expect(await desk.page.locator('tbody tr[data-row-key]').count()).toBe(1)
    await desk.page.getByText(subject).first().click()
    await desk.page.getByText('匿名。系统没有保存其姓名和电话').waitFor()
  })

  step('must give the ground and the right channel, and a leader has to agree', async () => {
    const { page } = desk
    const work = page.getByLabel('处理', { exact: true })
    await work.getByRole('button', { name: '不予受理' }).click()
    await work.getByRole('button', { name: '提交审核' }).click()
    await page.getByText('请填写告知的途径').waitFor()
    await picture(desk, 'console-refusal-problems')
    await page.getByText('不属于警务督察事项').click()
    await page.locator('#reject-channel').fill('请向城南派出所值班领导反映，或拨打 12389 举报。')
    await work.getByRole('button', { name: '提交审核' }).click()
    await page.getByText('来件人将看到').last().waitFor()
    await picture(desk, 'console-refusal-warning')
    await page.getByRole('button', { name: /^确定/ }).click()
    await page.getByText('待审核', { exact: true }).first().waitFor()
    office = openOffice(browser, service.address)
    await office.agrees('leader-wu', number)
  })

  step('and the citizen reads why, and where to turn', async () => {
    await citizen.restart()
    await citizen.tap('进度')
    await citizen.tap(subject)
    await citizen.sees('不予受理：不属于警务督察事项')
    await citizen.sees('12389')
    await picture(citizen, 'phone-detail-refused')
  })
})

test('no console said a word', () => {
  expect([citizen, inspector, desk, ...Object.values(office?.open() ?? {})].flatMap(({ said }) => said)).toEqual([])
})

function network(state: 'online' | 'offline'): Promise<void> {
  return citizen.page.evaluate((given) => (globalThis as unknown as Hosted).phone.set({ network: given }), state)
}
