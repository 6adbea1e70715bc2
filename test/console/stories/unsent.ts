import { petitionCase } from '../support/builders'
import { cloudWith, keptWords, open, press, seriousFindings, shown } from '../support/desk'

const done = petitionCase({ status: 'REJECTED', version: 2, moves: [] })

describe('a move', () => {
  test('that is written and not sent waits where it was left, until it is cancelled', async () => {
    const page = await open('/petitions/p1', cloudWith())
    await press('不予受理')
    await page.getByLabel('告知的途径').fill('请向物业服务企业反映')
    await page.getByRole('link', { name: '返回列表' }).click()
    await page.locator('a[data-petition=p1]').click()
    await page.getByRole('button', { name: '不予受理 未提交' }).click()
    expect(await page.getByLabel('告知的途径').inputValue()).toBe('请向物业服务企业反映')
    await press('取消')
    await press('不予受理')
    expect(await page.getByLabel('告知的途径').inputValue()).toBe('')
  })

  test('that was being written stands there again after a reload, and can be cleared', async () => {
    const page = await open('/petitions/p1', cloudWith())
    await press('不予受理')
    await page.getByLabel('不属于警务督察事项').check()
    await page.getByLabel('告知的途径').fill('请向物业服务企业反映')
    await page.reload()
    await shown('已恢复未提交的内容')
    expect(await page.getByLabel('告知的途径').inputValue()).toBe('请向物业服务企业反映')
    expect(await page.getByLabel('不属于警务督察事项').isChecked()).toBe(true)
    expect(await seriousFindings()).toEqual([])
    await press('清除')
    expect(await page.getByLabel('告知的途径').inputValue()).toBe('')
    expect(await page.getByText('已恢复').count()).toBe(0)
    expect(await keptWords()).toBe('[]')
  })

  test('that was sent, or whose author signed out, leaves nothing in the browser', async () => {
    const page = await open('/petitions/p1', cloudWith({ 'petition.move': () => ({ ok: true, data: done }) }))
    await press('不予受理')
    await page.getByLabel('不属于警务督察事项').check()
    await page.getByLabel('告知的途径').fill('请向物业服务企业反映')
    await press('提交审核')
    expect(await keptWords()).toContain('请向物业服务企业反映')
    await press('确定提交')
    await shown('现在没有需要您做的操作')
    expect(await keptWords()).toBe('[]')
    await page.getByLabel('回复来件人').fill('正在核查')
    await press('退出登录')
    await page.waitForURL('**/signin')
    expect(await keptWords()).toBe('[]')
  })
})
