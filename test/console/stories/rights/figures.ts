import { address, here, open, press, refuse, sentTo, seriousFindings, shown } from '../../support/desk'
import { asKeeper, figures } from '../../support/rights'
import { rightsCloud } from '../../support/rights-cloud'

const year = new Date().getFullYear()

describe('a year’s figures', () => {
  test('lead from each number to the list of what it counts', async () => {
    const page = await open('/rights/figures', rightsCloud(), asKeeper)
    await page.getByRole('link', { name: '收到 40' }).waitFor()
    expect(await seriousFindings()).toEqual([])
    await page.getByRole('link', { name: '被恶意投诉、炒作 18' }).click()
    await shown('年度统计：收到')
    await shown(`年度：${year}`)
    expect(address()).toBe(`/console/rights?kind=MALICIOUS_COMPLAINT&year=${year}&tally=RECEIVED`)
    expect(sentTo('rights.queue').at(-1)?.input).toEqual({
      kind: 'MALICIOUS_COMPLAINT',
      year: String(year),
      tally: 'RECEIVED',
    })
  })

  test('of an earlier year stand in the address', async () => {
    await open('/rights/figures', rightsCloud(), asKeeper)
    await shown('按期作出决定')
    await press('上一年')
    await shown(`${year - 1} 年`)
    expect(address()).toBe(`/console/rights/figures?year=${year - 1}`)
    expect(sentTo('rights.desk.figures').map(({ input }) => input)).toEqual([{ year }, { year: year - 1 }])
  })

  test('that are nothing lead nowhere, and what went wrong is said', async () => {
    let broken = true
    const nothing = figures({ RECEIVED: 0, ACCEPTED: 0 }, {})
    const cloud = rightsCloud({
      'rights.desk.figures': () => (broken ? refuse('INTERNAL', '系统出了问题') : { ok: true, data: nothing }),
    })
    const page = await open('/rights/figures', cloud, asKeeper)
    await shown('系统出了问题')
    broken = false
    await press('再试一次')
    await shown('受到暴力袭击')
    expect(await page.getByRole('link', { name: /^收到/ }).count()).toBe(0)
  })

  test('whose part of the console cannot be had say so, and the page is opened anew', async () => {
    const page = await open('/rights', rightsCloud(), asKeeper)
    await shown('处警时被当事人殴打')
    await page.route('**/assets/figures-*.js', (route) => route.abort())
    await page.getByRole('link', { name: '年度数据' }).click()
    await shown('这一页没能打开')
    // What the browser itself says of it.
    expect(here().said.splice(0).length).toBeGreaterThan(0)
    await page.unroute('**/assets/figures-*.js')
    await press('刷新')
    await shown('按期作出决定')
  })
})
