import type { Browser } from 'playwright-core'
import type { RightsRecord } from '../../../cloudfunctions/rights/records/record'
import { idOf } from '../../support/binding'
import { openBrowser } from '../../support/browser/browser'
import { openPhone, supply, switchedOnAgain, type PhoneTab } from '../../support/browser/phone-tab'
import { pictureFailure } from '../../support/browser/pictures'
import { story } from '../../support/browser/story'
import type { TestCloud } from '../../support/cloud'
import { openStage } from '../../support/stage'
import { network, withoutPlace } from './applying'

let test: TestCloud
let browser: Browser
let zhou: PhoneTab

const step = story(() => pictureFailure({ zhou }))

/** How many files each record of this officer's holds. */
async function stored(): Promise<number[]> {
  const records = await test.database.collection<RightsRecord>('rights').find({ applicant: idOf(test, '120481') })
  return records.map(({ evidence }) => evidence.length)
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
})

it('no console said a word', () => {
  expect(zhou.said).toEqual([])
})
