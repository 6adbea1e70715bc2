import type { Browser } from 'playwright-core'
import { openBrowser } from '../../support/browser/browser'
import { openOffice, type Office } from '../../support/browser/office'
import { faultsOf } from '../../support/browser/phone-looks'
import { openPhone, type PhoneTab } from '../../support/browser/phone-tab'
import { picture, pictureFailure } from '../../support/browser/pictures'
import { story } from '../../support/browser/story'
import { asked } from '../../support/desk'
import { application } from '../../support/rights'
import { runService, type RunningService } from '../../support/service'
import { handIn, tell } from '../telling'

let service: RunningService
let browser: Browser
let office: Office
let wang: PhoneTab
let reviewer: PhoneTab
let head: PhoneTab
let leader: PhoneTab

const step = story(() => pictureFailure({ wang, reviewer, head, leader, ...office?.open() }))
const phoneOf = (openid: string) => openPhone(browser, { address: service.address, openid })
const subject = '报警后两个小时没有人到场'
let number = ''

beforeAll(async () => {
  ;[service, browser] = await Promise.all([runService(), openBrowser()])
  office = openOffice(browser, service.address)
}, 60_000)
afterAll(async () => {
  await browser.close()
  await service.end()
})

async function looksWell(tab: PhoneTab, name: string) {
  await picture(tab, `phone-approvals-real-${name}`)
  expect([name, await faultsOf(tab, { touch: 48, smallest: 13 })]).toEqual([name, []])
}

/** From the first page to the list of what waits. */
async function openApprovals(tab: PhoneTab, words: string) {
  await tab.tap('民警e家')
  await tab.sees(words)
  await tab.tap('去审批')
}

describe('a letter is signed on two phones', () => {
  step('an inspector drafts it at a desk', async () => {
    wang = await phoneOf('citizen-wang')
    await wang.tap('我要投诉')
    await tell(wang, { subject })
    await wang.field('name').fill('王芳')
    await wang.field('phone').fill('13800138000')
    number = await handIn(wang)
    await office.does('clerk-sun', number, 'accept')
    const chen = await office.does('inspector-chen', number, 'supervise', {
      ...asked.supervision,
      team: '城南分局督察大队',
    })
    await chen.sees('待审核')
  })

  step('the reviewer reads what was drafted, without who complained, and agrees', async () => {
    reviewer = await phoneOf('leader-wu')
    await openApprovals(reviewer, '1 件等您审签')
    await reviewer.sees('待审核')
    await looksWell(reviewer, 'list')
    await reviewer.tap(subject)
    await reviewer.sees('城南分局督察大队')
    await reviewer.sees('王*')
    await looksWell(reviewer, 'letter')
    await reviewer.tap('看督办函文稿')
    await reviewer.sees('并予督办')
    await looksWell(reviewer, 'paper')
    await reviewer.page.getByLabel('返回').locator('visible=true').last().tap()
    await reviewer.tap('同意')
    await reviewer.sees('没有等您审批的')
  })

  step('the head signs, and it is issued', async () => {
    head = await phoneOf('supervisor-zhao')
    await openApprovals(head, '1 件等您审签')
    await head.tap(subject)
    await head.sees('吴敏')
    await head.tap('同意')
    await head.sees('没有等您审批的')
    const chen = await office.at('inspector-chen')
    await chen.open(number)
    await chen.sees('湘公督函')
  })
})

describe('a station’s leader', () => {
  step('verifies on the phone what an officer asks protection from', async () => {
    const { token } = (await (
      await wang.page.request.post(`${service.address}/wx/session`, { data: { person: 'officer-zhou' } })
    ).json()) as { token: string }
    const applied = await wang.page.request.post(`${service.address}/wx/call`, {
      data: { name: 'rights', data: { action: 'rights.apply', input: application() } },
      headers: { authorization: `Bearer ${token}` },
    })
    expect(await applied.json()).toMatchObject({ result: { ok: true } })
    leader = await phoneOf('station-ma')
    await openApprovals(leader, '1 件可以在手机上办理')
    await leader.tap('处警时被当事人殴打')
    await leader.sees('面部软组织挫伤')
    await looksWell(leader, 'application')
    await leader.tap('写明核实意见')
    await leader.tap('情况属实')
    await leader.field('words').fill('值班日志和出警记录与所述一致。')
    await looksWell(leader, 'verify')
    await leader.tap('写明核实意见')
    await leader.sees('现在不需要您办理')
    await looksWell(leader, 'verified')
    await leader.tap('看下一件')
    await leader.sees('没有等您审批的')
  })
})

test('no console said a word', () => {
  expect([wang, reviewer, head, leader, ...Object.values(office.open())].flatMap(({ said }) => said)).toEqual([])
})
