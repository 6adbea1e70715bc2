import type { Browser } from 'playwright-core'
import type { RightsRecord } from '../../../cloudfunctions/rights/records/record'
import { idOf } from '../../support/binding'
import { openBrowser } from '../../support/browser/browser'
import { openPhone, supply, type PhoneTab } from '../../support/browser/phone-tab'
import { pictureFailure } from '../../support/browser/pictures'
import { story } from '../../support/browser/story'
import type { ConsoleAsker, TestCloud } from '../../support/cloud'
import { openStage } from '../../support/stage'
import { fillInApplication, network, withoutPlace } from './applying'
import { fillIn, numberIs, prove } from './identifying'
import { looksWell } from './phones'

const subject = '处警时被当事人殴打'
const zhouNumber = '120481'

let test: TestCloud
let browser: Browser
let admin: ConsoleAsker
let zhou: PhoneTab

const step = story(() => pictureFailure({ zhou }))
const revoke = () => admin.get('people.binding.revoke', { id: idOf(test, zhouNumber), reason: '手机丢失' })
const stored = () => test.database.collection<RightsRecord>('rights').find({ applicant: idOf(test, zhouNumber) })
const back = () => zhou.page.getByLabel('返回').locator('visible=true').last().tap()

/** From a page that says that the binding is gone, and back to it. */
async function bindAnew(): Promise<void> {
  await zhou.tap('去认证')
  await fillIn(zhou, { number: zhouNumber, name: '周磊' })
  await prove(zhou)
  await zhou.sees('认证成功')
  await back()
}

beforeAll(async () => {
  ;[test, browser] = await Promise.all([openStage(), openBrowser()])
  admin = await test.signIn('admin-qian')
  await numberIs(test, 'officer-zhou', '13800001001')
  zhou = await openPhone(browser, { address: test.cloud.address, openid: 'officer-zhou', album: ['street.jpg'] })
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await test?.end()
})

describe('an officer whose WeChat is taken away while a form is open', () => {
  step('is refused at the next call, and the form is not lost', async () => {
    await zhou.tap('民警e家')
    await zhou.tap('我要维权')
    await zhou.tap('填写维权申请')
    await zhou.sees(`警号 ${zhouNumber}`)
    await zhou.top.getByLabel('发生时间，日期').tap()
    await zhou.page.getByText('确定', { exact: true }).locator('visible=true').last().tap()
    await fillInApplication(zhou, subject)
    await zhou.sees('填好了，可以提交')
    await revoke()
    await zhou.tap('提交')
    await zhou.sees('还没有认证，或者认证已经解除')
    await zhou.sees('没有提交的内容还在这部手机里')
    await looksWell(zhou, 'phone-protection-revoked')
    expect(await stored()).toEqual([])
  })

  step('finds it as it was once bound anew, also after a restart, and sends it', async () => {
    await bindAnew()
    await zhou.restart()
    await zhou.tap('民警e家')
    await zhou.tap('我要维权')
    await zhou.tap('填写维权申请')
    await zhou.sees('填好了，可以提交')
    expect(await zhou.field('subject').inputValue()).toBe(subject)
    await zhou.tap('提交')
    await zhou.sees('您的维权申请已经提交')
    expect(await stored()).toHaveLength(1)
  })
})

describe('an officer whose WeChat is taken away while there is no network', () => {
  step('reads that what was tapped and photographed is not sent and still there', async () => {
    await zhou.restart()
    await supply(zhou, ['street.jpg'])
    await zhou.sees('我被侵害了')
    await withoutPlace(zhou)
    await network(zhou, 'offline')
    await zhou.tap('我被侵害了')
    await zhou.sees('按一下就登记')
    await zhou.tap('我被侵害了')
    await zhou.sees('在手机里，有网络后自动')
    await zhou.tap('拍照')
    await zhou.sees('图片1')
    await revoke()
    await network(zhou, 'online')
    await zhou.sees('登记没有送到')
    await zhou.sees('还没有认证，或者认证已经解除')
    await zhou.sees('您登记的时间和拍下的材料都还在手机里')
    await looksWell(zhou, 'phone-protection-claim-revoked')
    expect(await stored()).toHaveLength(1)
  })

  step('has it arrive once, with its photograph, when bound anew', async () => {
    await bindAnew()
    await zhou.tap('再试一次')
    await zhou.sees('维权办会联系您')
    await zhou.sees('已送到')
    const photographs = (await stored()).map(({ status, evidence }) => `${status} ${evidence.length}`)
    expect(photographs.toSorted()).toEqual(['CLAIMED 1', 'UNIT_REVIEW 0'])
  })
})

it('no console said a word', () => {
  expect(zhou.said).toEqual([])
})
