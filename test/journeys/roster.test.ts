import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { rosterColumnNames, rosterColumns } from '../../miniprogram/contract/people/roster/columns'
import { openBrowser } from '../support/browser/browser'
import { openOffice, type Clerk, type Office } from '../support/browser/office'
import { picture, pictureFailure } from '../support/browser/pictures'
import { story } from '../support/browser/story'
import { builtConsole } from '../support/built'
import { openTestCloud, type TestCloud } from '../support/cloud'
import { cells, cityCells, type Cells } from '../support/roster'
import { bookOf, gbk } from '../support/workbooks'

let test: TestCloud
let browser: Browser
let office: Office

const step = story(() => pictureFailure({ ...office?.open() }))

beforeAll(async () => {
  const site = { path: '/console', folder: await builtConsole(), fallback: 'index.html' }
  ;[test, browser] = await Promise.all([openTestCloud({ sites: [site], personSwitch: true }), openBrowser()])
  office = openOffice(browser, test.cloud.address)
}, 120_000)
afterAll(async () => {
  await browser?.close()
  await test?.end()
})

const admin = () => office.at('admin-qian')
const security = () => office.at('security-feng')
/** The clock's minute, without waiting for it. */
const minute = () => test.cloud.runTimer('clock', 'tick')

async function go({ page }: Clerk, path: string): Promise<void> {
  await page.goto(`${test.cloud.address}/console${path}`)
}

const rowsOf = (people: readonly Cells[]): string[][] => [
  rosterColumnNames.map((name) => rosterColumns[name].label),
  ...people.map((person) => rosterColumnNames.map((name) => person[name])),
]

const choose = ({ page }: Clerk, name: string, buffer: Buffer) =>
  page.getByLabel('花名册文件').setInputFiles({ name, mimeType: '', buffer })

const newcomers = [
  cells({ number: '130001', name: '欧阳清风', phone: '13812345678', unit: '城北分局督察大队', duties: '承办人' }),
  cells({ number: 'FJ00123', name: '阿卜杜热合曼·买买提', series: '辅警', unit: '城南分局/城南派出所' }),
  ...Array.from({ length: 60 }, (_, place) =>
    cells({ number: String(131_000 + place), name: '张三', unit: '渡口派出所', onLeave: place === 3 ? '是' : '' }),
  ),
]

/** The city without 马骏, 周磊 elsewhere, and with newcomers. */
const city = [...cityCells({ '120405': undefined, '120481': { unit: '北塘派出所' } }), ...newcomers]

describe('a roster is brought in', () => {
  step('the administrator finds the roster, and no case', async () => {
    const clerk = await admin()
    await go(clerk, '/')
    await clerk.sees('林国强')
    expect(new URL(clerk.page.url()).pathname).toBe('/console/roster')
    expect(await clerk.page.getByRole('navigation', { name: '工作' }).getByRole('link').allInnerTexts()).toEqual([
      '花名册',
      '认证',
    ])
    await picture(clerk, 'console-roster')
    await clerk.page.getByRole('button', { name: '导入花名册' }).click()
    await clerk.sees('选择文件并上传')
    await picture(clerk, 'console-roster-upload')
  })

  step('takes a template along that the console can read', async () => {
    const { page } = await admin()
    for (const [button, name] of [
      ['下载 Excel 模板', '花名册模板.xlsx'],
      ['下载 CSV 模板', '花名册模板.csv'],
    ] as const) {
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: button }).click(),
      ])
      expect(download.suggestedFilename()).toBe(name)
      expect(readFileSync(await download.path()).length).toBeGreaterThan(50)
    }
  })

  step('chooses a picture by mistake and is told so', async () => {
    const clerk = await admin()
    await choose(clerk, '照片.xlsx', Buffer.from('89504e470d0a1a0a0000000d', 'hex'))
    await clerk.sees('这个文件不是表格，请另存为 .xlsx 或 .csv 再选')
  })

  step('uploads a CSV of Excel’s own encoding and reads every error with its line', async () => {
    const clerk = await admin()
    const wrong = [cells({ number: '12', unit: '城西派出所' }), cells(), cells({ name: '李四', duties: '所长' })]
    await choose(clerk, '花名册.csv', gbk(rowsOf(wrong)))
    await clerk.sees('排队等候检查，每分钟处理一批')
    await minute()
    await clerk.sees('有 5 处错误，一个人也没有导入')
    const errors = clerk.page.getByLabel('错误', { exact: true }).locator('tbody tr')
    await errors.first().waitFor()
    expect((await errors.allInnerTexts()).map((row) => row.split(/\s+/).join(' '))).toEqual([
      '2 警号 民警警号是 6 位数字',
      '2 单位 没有“城西派出所”这个单位，请填单位全称',
      '3 警号 警号与第 4 行重复',
      '4 职责 没有“所长”这项职责',
      '4 警号 警号与第 3 行重复',
    ])
    await picture(clerk, 'console-roster-errors')
    const [download] = await Promise.all([
      clerk.page.waitForEvent('download'),
      clerk.page.getByRole('button', { name: '下载错误清单' }).click(),
    ])
    expect(readFileSync(await download.path(), 'utf8')).toContain('"4","职责","没有“所长”这项职责"')
  })

  step('corrects it, uploads a workbook, and sees what would change', async () => {
    const clerk = await admin()
    await clerk.page.getByRole('radio', { name: /整册/ }).check()
    await choose(clerk, '花名册.xlsx', await bookOf(rowsOf(city)))
    await clerk.sees('排队等候检查，每分钟处理一批')
    await minute()
    await clerk.sees('检查无误，还没有导入')
    const tabs = clerk.page.getByRole('tab')
    await tabs.first().waitFor()
    expect(await tabs.allInnerTexts()).toEqual([
      '三员变动 0',
      '不再在册 1',
      '职责变动 0',
      '调动单位 1',
      '新增 62',
      '信息变动 0',
      '没有变化 16',
    ])
    await clerk.sees('马骏')
    await clerk.page.getByRole('tab', { name: '调动单位' }).click()
    await clerk.sees('北塘派出所')
    await clerk.page.getByRole('tab', { name: '新增' }).click()
    await clerk.sees('欧阳清风')
    await picture(clerk, 'console-roster-preview')
    expect(await clerk.page.getByRole('button', { name: '确认导入' }).count()).toBe(0)
  })

  step('the security officer finds it waiting, returns it, and it is brought in anew', async () => {
    const clerk = await security()
    await go(clerk, '/')
    await clerk.page.getByRole('button', { name: '查看并确认' }).click()
    await clerk.page.getByRole('button', { name: '退回', exact: true }).click()
    await clerk.page.getByLabel('退回理由').fill('马骏没有调走，请核对城南派出所')
    await clerk.page.getByRole('dialog').getByRole('button', { name: '退回' }).click()
    await clerk.sees('理由：马骏没有调走，请核对城南派出所')
    const administrator = await admin()
    await administrator.page.reload()
    await administrator.sees('马骏没有调走')
    await administrator.page.getByRole('radio', { name: /整册/ }).check()
    await choose(administrator, '花名册.xlsx', await bookOf(rowsOf(city)))
    await administrator.sees('排队等候检查，每分钟处理一批')
    await minute()
  })

  step('confirms it, and what it said holds', async () => {
    const clerk = await security()
    await clerk.page.reload()
    await clerk.sees('检查无误，还没有导入')
    await picture(clerk, 'console-roster-confirm')
    await clerk.page.getByRole('button', { name: '确认导入' }).click()
    await clerk.page.getByRole('dialog').getByRole('button', { name: '确认导入' }).click()
    await clerk.sees('排队等候写入，每分钟处理一批')
    await minute()
    await clerk.sees('写入 63 人，不再在册 1 人')
    await picture(clerk, 'console-roster-done')
  })

  step('the list shows who serves now', async () => {
    const clerk = await admin()
    await go(clerk, '/roster')
    const { page } = clerk
    await page.getByRole('combobox', { name: '查找' }).click()
    await page.locator('.ant-select-item-option').getByText('姓名', { exact: true }).click()
    await page.getByLabel('查找内容').fill('欧阳')
    await page.keyboard.press('Enter')
    await page.getByText('林国强').waitFor({ state: 'detached' })
    const rows = await page.locator('tbody tr.ant-table-row').allInnerTexts()
    expect(rows.map((row) => row.split(/\s+/).join(' '))).toEqual([
      '130001 欧阳清风 民警 城北分局督察大队 承办人 — 未绑定',
    ])
    await page.getByLabel('查找内容').fill('马骏')
    await page.keyboard.press('Enter')
    await clerk.sees('没有符合条件的人员')
    await picture(clerk, 'console-roster-nobody')
    await page.getByLabel('查找内容').fill('')
    await page.keyboard.press('Enter')
    await page.getByText('按单位', { exact: true }).click()
    await page.getByRole('button', { name: '下一页' }).click()
    await clerk.sees('第 2 页')
    await picture(clerk, 'console-roster-by-unit')
  })

  step('no console said anything', () => {
    for (const { said } of Object.values(office.open())) expect(said).toEqual([])
    return Promise.resolve()
  })
})
