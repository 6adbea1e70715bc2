import type { Cloud } from '../../support/console-page'
import { address, narrow, open, press, refuse, sentTo, seriousFindings, shown } from '../../support/desk'
import { cloud, everyOfficer, imported, keeper } from './builders'

const nobodyByUnit: Cloud['people.roster.list'] = ({ order }) => ({
  ok: true,
  data: { items: order === 'UNIT' ? [] : everyOfficer },
})

describe('the roster', () => {
  test('is where its keepers begin, and holds for everybody in it', async () => {
    const page = await open('/', cloud(), { signedIn: keeper('securityOfficer') })
    await shown('阿卜杜热合曼·买买提吐尔逊')
    expect(address()).toBe('/console/roster')
    expect(await page.locator('tbody tr').last().innerText()).toMatch(/辅警.*承办人、单位领导、维权办.*请假.*未绑定/s)
    // Nothing was ever brought in, and whoever confirms brings nothing in.
    expect(await page.getByRole('button', { name: '导入花名册' }).count()).toBe(0)
    expect(await seriousFindings()).toEqual([])
  })

  test('is searched by a number or the beginning of a name, which stands in no address', async () => {
    const page = await open('/roster', cloud(undefined, {}, { 'people.roster.list': nobodyByUnit }), {
      signedIn: keeper('administrator'),
    })
    await page.getByLabel('查找内容').fill(' 1200 ')
    await page.keyboard.press('Enter')
    await page.getByRole('combobox', { name: '查找' }).click()
    await page.locator('.ant-select-item-option').getByText('姓名', { exact: true }).click()
    await page.getByLabel('查找内容').fill('陈')
    await page.keyboard.press('Enter')
    await shown('请至少输入姓名的前两个字')
    await page.getByLabel('查找内容').fill('陈静')
    await page.keyboard.press('Enter')
    await page.getByText('按单位', { exact: true }).click()
    await shown('没有符合条件的人员')
    expect(sentTo('people.roster.list').map(({ input }) => input)).toEqual([
      {},
      { search: 'NUMBER', words: '1200' },
      { search: 'NAME', words: '陈静' },
      { search: 'NAME', words: '陈静', order: 'UNIT' },
    ])
    expect(address()).toBe('/console/roster')
  })

  test('says so when it cannot be read, with a way on', async () => {
    let broken = true
    const list = () =>
      broken ? refuse('NETWORK', '网络不通，请稍后再试') : { ok: true as const, data: { items: everyOfficer } }
    await open('/roster', cloud(undefined, {}, { 'people.roster.list': list }), { signedIn: keeper('administrator') })
    await shown('网络不通，请稍后再试')
    broken = false
    await press('再试一次')
    await shown('阿卜杜热合曼')
  })

  test('fits a narrow screen', async () => {
    const page = await open('/roster', cloud(imported('DONE')), { signedIn: keeper('administrator'), screen: narrow })
    await shown('阿卜杜热合曼')
    const { x = 0, width = 0 } = (await page.getByLabel('在册人员').boundingBox()) ?? {}
    expect(x + width).toBeLessThanOrEqual(narrow.width)
    // What has no room can be pushed to.
    await page.getByText('未绑定').scrollIntoViewIfNeeded()
    expect((await page.getByText('未绑定').boundingBox())?.x).toBeLessThan(narrow.width)
  })
})
