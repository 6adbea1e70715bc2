import { address, here, open, press, refuse, sentTo, seriousFindings, shown } from '../../support/desk'
import { asKeeper, board } from '../../support/rights'
import { rightsCloud } from '../../support/rights-cloud'

describe('the board of measures', () => {
  test('has what is overdue first, then what is near, each leading to its case and back', async () => {
    const page = await open('/rights/measures', rightsCloud(), asKeeper)
    await shown('医疗救治绿色通道')
    expect(await page.locator('.board h2').allTextContents()).toEqual([
      '已超期 1 项',
      '三日内到期 1 项',
      '尚有时间 1 项',
    ])
    await page.getByRole('region', { name: '已超期' }).getByText('已超期 2 天').waitFor()
    expect(await seriousFindings()).toEqual([])
    await page.getByRole('link', { name: '澄清正名' }).click()
    await page.getByRole('link', { name: '返回措施' }).waitFor()
    expect(address()).toBe('/console/rights/r2')
    await page.keyboard.press('Escape')
    await page.getByRole('region', { name: '尚有时间' }).waitFor()
  })

  test('turns its pages', async () => {
    const cloud = rightsCloud({
      'rights.desk.measures': ({ after }) => ({
        ok: true,
        data: after ? { items: board().slice(2) } : { items: board().slice(0, 2), next: 'c1' },
      }),
    })
    await open('/rights/measures', cloud, asKeeper)
    await press('下一页')
    await shown('澄清正名')
    expect(sentTo('rights.desk.measures').at(-1)?.input).toEqual({ after: 'c1' })
  })

  test('says so when it is empty, and what went wrong', async () => {
    let broken = true
    const cloud = rightsCloud({
      'rights.desk.measures': () => (broken ? refuse('INTERNAL', '系统出了问题') : { ok: true, data: { items: [] } }),
    })
    await open('/rights/measures', cloud, asKeeper)
    await shown('系统出了问题')
    broken = false
    await press('再试一次')
    await shown('没有落实中的措施')
    expect(await here().page.getByRole('navigation', { name: '翻页' }).count()).toBe(0)
  })
})
