import type { Browser } from 'playwright-core'
import type { RightsStaffMove } from '../../miniprogram/contract/rights/moves'
import { openBrowser } from '../support/browser/browser'
import { openRightsOffice, type Office } from '../support/browser/office'
import { openPhone, type PhoneTab } from '../support/browser/phone-tab'
import { picture, pictureFailure } from '../support/browser/pictures'
import { story } from '../support/browser/story'
import { askedOf } from '../support/rights'
import { runService, type RunningService } from '../support/service'
import { fillInApplication, followApplication, toastGone } from './officers/applying'

const subject = '下班途中被处理过的人殴打'
const declined = { ground: 'NOT_DUTY', words: '事发时不在上班时间，请通过治安案件的途径解决。' }
const organ = '湘城市公安局维权委'
const redone = { organ, document: '湘公维核〔2026〕7号', words: '因履行职责引起，原不予受理依据不足。' }

let service: RunningService
let browser: Browser
let zhou: PhoneTab
let office: Office<RightsStaffMove>
let number = ''

const step = story(() => pictureFailure({ ...office?.open(), zhou }))

beforeAll(async () => {
  ;[service, browser] = await Promise.all([runService(), openBrowser()])
  office = openRightsOffice(browser, service.address)
}, 60_000)
afterAll(async () => {
  await browser.close()
  await service.end()
})

describe('an application past the officer’s own unit', () => {
  step('is written at leisure and goes to the bureau at once', async () => {
    zhou = await openPhone(browser, { address: service.address, openid: 'officer-zhou' })
    await zhou.tap('民警e家')
    await zhou.tap('我要维权')
    await zhou.sees('还没有维权申请')
    await zhou.tap('填写维权申请')
    await zhou.sees('警号 120481')
    await zhou.top.getByLabel('发生时间，日期').tap()
    await zhou.page.getByText('确定', { exact: true }).locator('visible=true').last().tap()
    await fillInApplication(zhou, subject)
    await zhou.tap('有关，直接报送维权办')
    await zhou.sees('填好了，可以提交')
    await zhou.tap('提交')
    await zhou.sees('您的维权申请已经提交')
    number = (await zhou.top.locator('.number.big').textContent()) ?? ''
    expect(number).toMatch(/^WQ\d{8}-\d{6}$/)
    await zhou.tap('查看进度')
    await zhou.sees('由分局维权办审核')
  })

  step('is nowhere in the list of the leader of that unit', async () => {
    const ma = await office.at('station-ma')
    await ma.look(number)
    await ma.sees('没有符合条件的申请')
  })

  step('is refused by two, and the officer reads why and until when to object', async () => {
    await office.does('rights-fang', number, 'forward', askedOf.forward)
    const tang = await office.does('rights-tang', number, 'decline', declined)
    await tang.sees('待审核')
    await picture(tang, 'console-protection-declining')
    await office.agrees('supervisor-zhao', number)
    await followApplication(zhou, subject)
    await zhou.sees('不予受理：不是因依法履行职责、行使职权引起。事发时不在上班时间')
    await zhou.sees('您可以在 5 日内申请复核')
    await zhou.sees('维权申请不予受理通知书')
    await zhou.top.getByText(/^\d+月\d+日 前可以申请$/).waitFor()
    await picture(zhou, 'phone-protection-refused')
  })
})

describe('the objection', () => {
  step('is made on the phone, with its reason, and is promised a day', async () => {
    await zhou.tap('申请复核')
    await zhou.sees('复核决定是最终决定')
    await zhou.field('reason').fill('对方因我上月处理过他而报复，是履行职责引起的。')
    await picture(zhou, 'phone-protection-objecting')
    await zhou.tap('申请复核')
    await zhou.tap('申请复核')
    await zhou.sees('您已对不予受理申请复核，最迟')
    await zhou.sees('复核中')
    await toastGone(zhou)
    await picture(zhou, 'phone-protection-objected')
  })

  step('goes to the upper organ with a letter', async () => {
    const tang = await office.does('rights-tang', number, 'sendObjection', { organ })
    await picture(tang, 'console-protection-objection')
    await office.agrees('supervisor-zhao', number)
    await followApplication(zhou, subject)
    await zhou.sees('您的复核申请已报送湘城市公安局维权委')
  })

  step('takes the refusal back: it is handled anew, and the officer has it in writing', async () => {
    const tang = await office.does('rights-tang', number, 'redo', redone)
    await picture(tang, 'console-protection-redo')
    await office.agrees('supervisor-zhao', number)
    await tang.open(number)
    await tang.page.getByRole('button', { name: '指定承办人' }).waitFor()
    await followApplication(zhou, subject)
    await zhou.sees('撤销原决定，重新调查。因履行职责引起，原不予受理依据不足。')
    await zhou.sees('已受理')
    await zhou.sees('维权重新调查告知书')
    expect(await zhou.top.getByText('申请复核', { exact: true }).count()).toBe(0)
    await picture(zhou, 'phone-protection-reopened')
  })
})

test('no console said a word', () => {
  expect([...Object.values(office.open()), zhou].flatMap(({ said }) => said)).toEqual([])
})
