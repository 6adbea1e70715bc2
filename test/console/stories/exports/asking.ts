import { mostExported } from '../../../../miniprogram/contract/petition/exports'
import { units } from '../../support/builders'
import { address, here, open, press, refuse, sentTo, seriousFindings, shown } from '../../support/desk'
import { cloudOf, job } from './jobs'

const inWindow = (name: string) => here().page.getByRole('dialog').getByRole('button', { name, exact: true })

const give = async (reason: string) => {
  await here().page.getByLabel('导出理由').fill(reason)
  await inWindow('导出').click()
}

describe('the list as a file', () => {
  test('is asked for with what the list shows, never its page, after saying what is in it', async () => {
    await open(
      '/petitions?status=SUBMITTED&unit=south&after=c1',
      cloudOf(() => [job()]),
    )
    await press('导出 Excel')
    expect(mostExported).toBe(10_000)
    for (const words of ['状态：待受理', '一次最多一万件', '不含来件人姓名和电话', '记入审计日志', '24 小时后自动删除'])
      await shown(words)
    await shown(units.find(({ id }) => id === 'south')?.name ?? '')
    expect(await seriousFindings()).toEqual([])
    await here().page.getByLabel('导出理由').fill('月度分析')
    await inWindow('导出').click()
    await here().page.getByRole('dialog', { name: '我的导出' }).waitFor()
    await shown('正在导出')
    expect(sentTo('petition.desk.export').map(({ input }) => input)).toEqual([
      { status: 'SUBMITTED', unit: 'south', reason: '月度分析' },
    ])
    expect(address()).toBe('/console/petitions?status=SUBMITTED&unit=south&after=c1')
  })

  test('takes along the name that was searched for, and needs a reason', async () => {
    const page = await open(
      '/petitions',
      cloudOf(() => [job()]),
    )
    await page.getByRole('combobox', { name: '查找' }).click()
    await page.locator('.ant-select-item-option').getByText('姓名', { exact: true }).click()
    await page.getByLabel('查找内容').fill('王芳')
    await page.keyboard.press('Enter')
    await press('导出 Excel')
    await page.getByRole('dialog').getByText('姓名：王芳').waitFor()
    await inWindow('导出').click()
    await shown('请填写导出理由')
    expect(sentTo('petition.desk.export')).toEqual([])
    await give('核对同一人的来件')
    await shown('正在导出')
    expect(sentTo('petition.desk.export')[0]?.input).toEqual({
      search: 'NAME',
      words: '王芳',
      reason: '核对同一人的来件',
    })
  })

  test('waits for the one before, and leads to it', async () => {
    const words = '上一次导出还没有完成，请稍候'
    await open(
      '/petitions',
      cloudOf(() => [job()], { 'petition.desk.export': () => refuse('CONFLICT', words) }),
    )
    await press('导出 Excel')
    await give('月度分析')
    await shown(words)
    expect(await seriousFindings()).toEqual([])
    await press('查看我的导出')
    await shown('一般几分钟做好')
  })

  test.each([
    ['at the reason', { reason: '请写得具体一些' }],
    ['of a filter', { words: '请至少输入两个字' }],
  ])('says what the cloud finds wrong %s, and keeps the window', async (_, fields) => {
    const wrong = refuse('INVALID', '请检查填写的内容', { fields })
    await open(
      '/petitions',
      cloudOf(() => [], { 'petition.desk.export': () => wrong }),
    )
    await press('导出 Excel')
    await give('月度分析')
    await shown(Object.values(fields)[0] ?? '')
    await here().page.getByLabel('导出理由').fill('月')
    await inWindow('导出').click()
    await shown('导出理由至少 2 个字，现在 1 个字')
    expect(sentTo('petition.desk.export')).toHaveLength(1)
  })
})
