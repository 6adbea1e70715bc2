import type { Browser } from 'playwright-core'
import { openBrowser, type Tab } from '../support/browser/browser'
import { openDesk } from '../support/browser/desk-tab'
import { openOffice, type Clerk, type Office } from '../support/browser/office'
import { openPhone, type PhoneTab } from '../support/browser/phone-tab'
import { faultsOf } from '../support/browser/phone-looks'
import { picture, pictureFailure } from '../support/browser/pictures'
import { lookAt } from '../support/browser/scanning'
import { runService, type RunningService } from '../support/service'
import { story } from '../support/browser/story'

let service: RunningService
let browser: Browser
let office: Office
let phone: PhoneTab
let leader: PhoneTab
let desk: Tab

const step = story(() => pictureFailure({ ...office?.open(), phone, leader, desk }))

beforeAll(async () => {
  ;[service, browser] = await Promise.all([runService(), openBrowser()])
  office = openOffice(browser, service.address)
}, 60_000)
afterAll(async () => {
  await browser.close()
  await service.end()
})

/** An officer's console at a page. */
async function at(openid: string, path: string): Promise<Clerk> {
  const clerk = await office.at(openid)
  await clerk.page.goto(`${service.address}/console${path}`)
  return clerk
}

/** The number that WeChat has of this holder. */
async function numberIs(openid: string, number: string) {
  const headers = { origin: service.address, 'content-type': 'application/json' }
  const body = JSON.stringify({ openid, number })
  await fetch(`${service.address}/wechat/phone-number`, { method: 'POST', headers, body })
}

async function fillIn(said: Record<string, string>) {
  for (const [name, words] of Object.entries(said)) await phone.field(name).fill(words)
}

/** Gives WeChat's number, as its own window asks. */
async function giveNumber() {
  await phone.tap('用微信手机号认证')
  await phone.tap('允许')
}

/** Looks at every page that is shown: nothing too small, too pale or too wide. */
async function looksWell(tab: PhoneTab, name: string) {
  await picture(tab, name)
  expect([name, await faultsOf(tab, { touch: 48, smallest: 13 })]).toEqual([name, []])
}

const back = () => phone.page.getByLabel('返回').locator('visible=true').last().tap()

/** By number, at the console. */
async function lookUp({ page }: Clerk, number: string) {
  await page.getByLabel('警号 / 辅警号').fill(number)
  await page.getByRole('button', { name: '查找' }).click()
  await page.getByText('罗欣').first().waitFor()
}

describe('an officer’s phone', () => {
  step('has a draft of a citizen’s own, written before anything', async () => {
    phone = await openPhone(browser, { address: service.address, openid: 'officer-new' })
    await phone.tap('我要投诉')
    await phone.field('subject').fill('窗口无人值守')
    await phone.restart()
  })

  step('is refused with the same words while something does not match', async () => {
    await numberIs('officer-new', '13800001004')
    await phone.tap('我的')
    await phone.tap('民警e家')
    await phone.sees('您是本市公安机关的民警或辅警？')
    await looksWell(phone, 'phone-officer-bind')
    await fillIn({ number: '一二三' })
    await phone.tap('用微信手机号认证')
    await phone.sees('请填写姓名')
    await phone.sees('民警警号是 6 位数字')
    await looksWell(phone, 'phone-officer-shape')
    await fillIn({ number: '120482', name: '罗新' })
    await giveNumber()
    await phone.sees('填写的信息与花名册不一致')
    await looksWell(phone, 'phone-officer-mismatch')
  })

  step('is bound by the number that WeChat vouches for', async () => {
    await fillIn({ name: '罗欣' })
    await giveNumber()
    await phone.sees('认证成功')
    await looksWell(phone, 'phone-officer-bound')
    await phone.tap('进入民警e家')
    await phone.sees('城南派出所')
    await looksWell(phone, 'phone-officer-home-plain')
  })

  step('signs in to a console by its code, and out of it', async () => {
    desk = await openDesk(browser, service.address)
    await phone.tap('扫码登录')
    await lookAt(phone, (await desk.page.locator('canvas').screenshot()).toString('base64'))
    await phone.tap('扫描登录码')
    await phone.sees('确认在这台电脑上登录？')
    await phone.tap('确认登录')
    await phone.tap('完成')
    await desk.page.getByRole('link', { name: '我的登录' }).click()
    await desk.page.getByText('本机').waitFor()
    await picture(desk, 'console-sessions')
    await phone.tap('我的登录')
    await phone.sees('网络地址')
    await looksWell(phone, 'phone-officer-sessions')
    await phone.tap('下线')
    await phone.page.locator('.modal, [role=dialog]').getByText('下线', { exact: true }).last().tap()
    await phone.sees('没有登录的电脑')
    await looksWell(phone, 'phone-officer-no-sessions')
    await desk.page.getByRole('link', { name: '委托' }).click()
    await desk.page.getByText('登录已失效，请重新登录').waitFor()
  })

  step('is nobody’s any more at once, with a page open and a draft on it', async () => {
    await back()
    await phone.sees('扫码登录')
    const admin = await at('admin-qian', '/bindings')
    await lookUp(admin, '120482')
    await admin.page.getByRole('button', { name: '解除认证' }).click()
    await admin.page.getByLabel('解除理由').fill('手机丢失')
    await picture(admin, 'console-revoke')
    await admin.page.getByRole('dialog').getByRole('button', { name: '解除认证' }).click()
    await admin.sees('未认证')
    await phone.tap('委托')
    await phone.sees('认证已经解除')
    await looksWell(phone, 'phone-officer-unbound')
  })

  step('is bound anew by an invitation that another officer approves', async () => {
    const admin = await office.at('admin-qian')
    await admin.page.getByRole('button', { name: '发邀请码' }).click()
    await admin.page.getByLabel('邀请理由').fill('手机丢失，换了新号')
    await admin.page.getByRole('button', { name: '生成邀请码' }).click()
    await admin.sees('只能用一次')
    await picture(admin, 'console-invitation')
    const invitation = (await admin.page.locator('.invitation-code').textContent()) ?? ''
    await admin.page.getByRole('button', { name: '我已转告，关闭' }).click()

    await phone.tap('去认证')
    await phone.tap('手机号对不上？用邀请码认证')
    await fillIn({ invitation, number: '120482', name: '罗欣' })
    await looksWell(phone, 'phone-officer-invitation')
    await phone.tap('提交申请')
    await phone.sees('等待核准')
    await looksWell(phone, 'phone-officer-waiting')
    const check = (await phone.top.locator('.check').textContent()) ?? ''

    const security = await at('security-feng', '/bindings')
    await security.sees(check)
    await picture(security, 'console-bindings')
    await security.page.getByRole('button', { name: '核准', exact: true }).click()
    await security.page.getByRole('button', { name: '已核对，核准' }).click()
    await security.sees('没有等待核准的认证')
    await phone.tap('看看是否核准')
    await phone.sees('认证成功')
  })

  step('has kept its draft through all of it', async () => {
    await phone.restart()
    await phone.tap('我要投诉')
    await phone.sees('情况说明')
    expect(await phone.field('subject').inputValue()).toBe('窗口无人值守')
  })
})

describe('a leader who goes on leave', () => {
  step('sees at the phone what waits, and names who stands in', async () => {
    leader = await openPhone(browser, { address: service.address, openid: 'supervisor-zhao' })
    await leader.tap('民警e家')
    await leader.sees('等我办的')
    await looksWell(leader, 'phone-officer-home')
    await leader.tap('委托')
    await leader.sees('请同事代办')
    await looksWell(leader, 'phone-officer-delegation')
    await leader.top.locator('#field-officer').getByText('请选择').tap()
    await leader.tap('刘洋（警务督察支队）')
    for (const day of ['开始日期', '结束日期']) {
      await leader.top.getByLabel(day).tap()
      await leader.page.getByText('确定', { exact: true }).locator('visible=true').last().tap()
    }
    await leader.top.getByText('委托', { exact: true }).last().tap()
    await leader.page.getByText('委托', { exact: true }).locator('visible=true').last().tap()
    await leader.sees('刘洋正在代您办理')
    await looksWell(leader, 'phone-officer-delegated')
  })

  step('whom the console calls so', async () => {
    const liu = await at('inspector-liu', '/delegation')
    await liu.sees('您正在代赵建国办理')
    await picture(liu, 'console-delegation')
    const clerk = await at('clerk-sun', '/delegation')
    await clerk.sees('请同事代办')
    await picture(clerk, 'console-delegating')
    const security = await at('security-feng', '/online')
    await security.sees('刘洋')
    await picture(security, 'console-online')
  })
})

test('no console said a word', () => {
  expect([...Object.values(office.open()), phone, leader, desk].flatMap(({ said }) => said)).toEqual([])
})
