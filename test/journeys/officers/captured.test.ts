import type { Browser } from 'playwright-core'
import type { RightsRecord } from '../../../cloudfunctions/rights/records/record'
import { idOf } from '../../support/binding'
import { openBrowser } from '../../support/browser/browser'
import { openPhone, supply, switchedOnAgain, type PhoneTab } from '../../support/browser/phone-tab'
import { pictureFailure } from '../../support/browser/pictures'
import { story } from '../../support/browser/story'
import type { TestCloud } from '../../support/cloud'
import { openStage } from '../../support/stage'
import { fillInApplication, followApplication, network, withoutPlace } from './applying'
import { looksWell } from './phones'

let test: TestCloud
let browser: Browser
let zhou: PhoneTab

const step = story(() => pictureFailure({ zhou }))

const subject = '处警时被当事人殴打'
const records = () => test.database.collection<RightsRecord>('rights').find({ applicant: idOf(test, '120481') })
const statuses = async () => (await records()).map(({ status }) => status).toSorted()

/** How many files each record of this officer's holds. */
async function stored(): Promise<number[]> {
  return (await records()).map(({ evidence }) => evidence.length)
}

/** Nothing is pressed: all of it goes by itself. */
async function arriveByThemselves(files: number): Promise<void> {
  while ((await stored()).join() !== String(files)) await zhou.page.waitForTimeout(50)
}

/** The claim that is open, with so many of its files arrived. */
async function seesArrived(files: number): Promise<void> {
  await zhou.tap('我被侵害了')
  await zhou.sees('维权办会联系您')
  await zhou.top
    .getByText('已送到', { exact: true })
    .nth(files - 1)
    .waitFor()
}

/** The field has come to the upper part of the screen and rests there. */
async function scrolledTo(field: string): Promise<void> {
  const place = async () => (await zhou.top.locator(field).boundingBox())?.y ?? Infinity
  for (let last = Infinity, now = await place(); now !== last || now > 300; last = now, now = await place())
    await zhou.page.waitForTimeout(100)
}

/** Fills in the form while there is no network, and submits it. */
async function submitOffline(about: string): Promise<void> {
  await zhou.restart()
  await zhou.tap('民警e家')
  await zhou.tap('我要维权')
  await zhou.tap('填写维权申请')
  await zhou.sees('警号 120481')
  await network(zhou, 'offline')
  await zhou.top.getByLabel('发生时间，日期').tap()
  await zhou.page.getByText('确定', { exact: true }).locator('visible=true').last().tap()
  await fillInApplication(zhou, about)
  await zhou.sees('填好了，可以提交')
  await zhou.tap('提交')
  await zhou.sees('没有网络，已存在手机里，有网络后自动送出')
}

beforeAll(async () => {
  ;[test, browser] = await Promise.all([openStage(), openBrowser()])
  zhou = await openPhone(browser, { address: test.cloud.address, openid: 'officer-zhou', album: ['street.jpg'] })
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await test?.end()
})

describe('a phone whose battery dies', () => {
  step('without a network, right after two photographs', async () => {
    await zhou.sees('我被侵害了')
    await withoutPlace(zhou)
    await network(zhou, 'offline')
    await zhou.tap('我被侵害了')
    await zhou.sees('按一下就登记')
    await zhou.tap('我被侵害了')
    await zhou.sees('在手机里，有网络后自动')
    for (const name of ['图片1', '图片2']) {
      await zhou.tap('拍照')
      await zhou.sees(name)
    }
    zhou = await switchedOnAgain(zhou)
  })

  step('sends all of it by itself when it is switched on, and once', async () => {
    await arriveByThemselves(2)
    await seesArrived(2)
    expect(await stored()).toEqual([2])
  })

  step('in the middle of sending a photograph', async () => {
    await supply(zhou, ['street.jpg'])
    // It never comes there.
    await zhou.page.route('**/wx/files?*', () => undefined)
    const sending = zhou.page.waitForRequest('**/wx/files?*')
    await zhou.tap('拍照')
    await sending
    zhou = await switchedOnAgain(zhou)
  })

  step('begins that one anew, and what had arrived is not sent again', async () => {
    await arriveByThemselves(3)
    await seesArrived(3)
    expect(await stored()).toEqual([3])
  })

  step('after the cloud took it and before the phone heard of it', async () => {
    await supply(zhou, ['street.jpg'])
    const taken = new Promise<void>((resolve) => {
      void zhou.page.route('**/wx/call', async (route) => {
        if (!(route.request().postData() ?? '').includes('rights.add')) return route.continue()
        await route.fetch()
        return resolve()
      })
    })
    await zhou.tap('拍照')
    await taken
    zhou = await switchedOnAgain(zhou)
    await seesArrived(4)
    expect(await stored()).toEqual([4])
  })

  step('with a form that was filled in and submitted without a network', async () => {
    await submitOffline(subject)
    await looksWell(zhou, 'phone-protection-form-waits')
    await zhou.tap('我的维权申请')
    await zhou.sees('还在手机里，有网络后自动送出')
    await looksWell(zhou, 'phone-protection-mine-waits')
    zhou = await switchedOnAgain(zhou)
  })

  step('sends the form by itself too, as one record of its own', async () => {
    while (!(await statuses()).includes('UNIT_REVIEW')) await zhou.page.waitForTimeout(50)
    await followApplication(zhou, subject)
    await zhou.sees('面部软组织挫伤')
    expect(await statuses()).toEqual(['CLAIMED', 'UNIT_REVIEW'])
  })

  step('whose next form the cloud refuses shows why, with all that was written', async () => {
    await submitOffline('下班途中被当事人跟踪')
    const reply = { ok: false, error: { code: 'INVALID', message: '', fields: { happenedAt: '发生时间不能晚于现在' } } }
    await zhou.page.route('**/wx/call', async (route) => {
      if ((route.request().postData() ?? '').includes('rights.apply')) await route.fulfill({ json: { result: reply } })
      else await route.continue()
    })
    await network(zhou, 'online')
    await zhou.sees('发生时间不能晚于现在')
    expect(await zhou.field('subject').inputValue()).toBe('下班途中被当事人跟踪')
    await scrolledTo('#field-happenedAt')
    await looksWell(zhou, 'phone-protection-form-refused')
  })

  step('finds it in the list, and tries it again with success', async () => {
    await zhou.page.getByLabel('返回').locator('visible=true').last().tap()
    await zhou.sees('没有送到：发生时间不能晚于现在')
    await looksWell(zhou, 'phone-protection-mine-refused')
    await zhou.page.unroute('**/wx/call')
    await zhou.tap('再试一次')
    while ((await statuses()).join() !== 'CLAIMED,UNIT_REVIEW,UNIT_REVIEW') await zhou.page.waitForTimeout(50)
    await zhou.top.getByText('没有送到').waitFor({ state: 'detached' })
    await zhou.sees('下班途中被当事人跟踪')
  })
})

it('no console said a word', () => {
  expect(zhou.said).toEqual([])
})
