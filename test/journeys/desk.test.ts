import type { Browser } from 'playwright-core'
import { openBrowser } from '../support/browser/browser'
import { openOffice, type Clerk, type Office } from '../support/browser/office'
import { picture, pictureFailure } from '../support/browser/pictures'
import { runService, type RunningService } from '../support/service'
import { story } from '../support/browser/story'

let service: RunningService
let browser: Browser
let office: Office

const step = story(() => pictureFailure({ ...office?.open() }))

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

describe('a day at the desk', () => {
  step('the head tells everybody', async () => {
    const head = await at('supervisor-zhao', '/notices/write')
    await head.page.getByLabel('标题').fill('元旦期间来访接待时间')
    await head.page
      .getByLabel('正文')
      .fill('一月一日至三日，每天上午八点半至十一点半在支队一楼接待来访。\n\n紧急情况请拨打 110。')
    await head.page.getByRole('button', { name: '发布' }).click()
    await head.page.getByRole('dialog').getByRole('button', { name: '发布' }).click()
    await head.page.waitForURL('**/notices?id=*')
    await head.page.getByRole('dialog').waitFor({ state: 'detached' })
    await picture(head, 'console-notices')
  })

  step('a visitor’s complaint is entered, and a receipt printed', async () => {
    const clerk = await at('clerk-sun', '/entry')
    const { page } = clerk
    for (const label of ['来访', '投诉', '已经过去', '实名']) await page.getByLabel(label, { exact: true }).check()
    await page.getByLabel('主题').fill('办理户口时多次要求补充材料')
    await page.getByLabel('情况说明').fill('十一月二十日去城南派出所办户口迁移，三次都说材料不全，没有一次性告知。')
    await page.getByRole('combobox', { name: '反映的问题' }).click()
    await page.getByText('办证拖拉', { exact: true }).click()
    await page.getByLabel('姓名').fill('王建国')
    await page.getByLabel('联系电话').fill('13800000001')
    await page.getByRole('button', { name: '登记', exact: true }).click()
    await clerk.sees('来件回执')
    await picture(clerk, 'console-receipt')
  })

  step('an inspector takes the list along', async () => {
    const chen = await at('inspector-chen', '/petitions?kind=COMPLAINT')
    await chen.page.getByRole('button', { name: '导出 Excel' }).click()
    await chen.page.getByLabel('导出理由').fill('月度分析')
    await picture(chen, 'console-export')
    await chen.page.getByRole('dialog').getByRole('button', { name: '导出', exact: true }).click()
    await chen.sees('正在导出')
    await picture(chen, 'console-exports')
  })
})

test('no console said a word', () => {
  expect(Object.values(office.open()).flatMap(({ said }) => said)).toEqual([])
})
