import { EventEmitter, once } from 'node:events'
import { officer } from '../../support/builders'
import { address, here, narrow, open, press, refuse, sentTo, seriousFindings, shown } from '../../support/desk'
import { asKeeper, mixedRights } from '../../support/rights'
import { rightsCloud } from '../../support/rights-cloud'

const parts = () => here().page.getByRole('navigation', { name: '民警维权' }).getByRole('link').allTextContents()

describe('the list of applications', () => {
  test('shows who asks, what for, who is at it and until when', async () => {
    await open('/rights', rightsCloud(), asKeeper)
    for (const words of [
      'WQ20261125-204417',
      '处警时被当事人殴打',
      '城南派出所',
      '被恶意投诉',
      '何敏、司马长青',
      '待批准',
    ])
      await shown(words)
    expect(await seriousFindings()).toEqual([])
  })

  test('is narrowed, and its filters stand in the address', async () => {
    const page = await open('/rights?status=INVESTIGATING', rightsCloud(), asKeeper)
    await shown('状态：调查核实')
    await page.getByRole('combobox', { name: '期限' }).click()
    await page.locator('.ant-select-item-option').getByText('临近到期').click()
    await shown('期限：临近到期')
    expect(address()).toBe('/console/rights?status=INVESTIGATING&pressing=NEAR')
    const asked = page.waitForResponse((response) => {
      const sent = response.request().postData() ?? ''
      return sent.includes('rights.queue') && !sent.includes('INVESTIGATING')
    })
    await page.getByRole('button', { name: '去掉“状态：调查核实”' }).click()
    await asked
    await page.getByText('状态：调查核实').waitFor({ state: 'detached' })
    expect(sentTo('rights.queue').at(-1)?.input).toEqual({ pressing: 'NEAR' })
  })

  test('finds words that never stand in the address, by keyboard, and keeps them through a case and back', async () => {
    const page = await open('/rights', rightsCloud(), asKeeper)
    await shown('处警时被当事人殴打')
    await page.keyboard.press('/')
    await page.keyboard.type('欧阳志强')
    await page.keyboard.press('Enter')
    await shown('查找内容：欧阳志强')
    expect(sentTo('rights.queue').at(-1)?.input).toEqual({ words: '欧阳志强' })
    expect(address()).toBe('/console/rights')
    await page.getByRole('link', { name: '处警时被当事人殴打' }).click()
    await page.getByRole('link', { name: '返回列表' }).click()
    await shown('查找内容：欧阳志强')
  })

  test('turns its pages', async () => {
    const cloud = rightsCloud({
      'rights.queue': ({ after }) => ({
        ok: true,
        data: after ? { items: mixedRights().slice(3) } : { items: mixedRights().slice(0, 3), next: 'c1' },
      }),
    })
    await open('/rights', cloud, asKeeper)
    await press('下一页')
    await shown('第 2 页')
    await shown('因依法处置警情被不当追责')
    expect(address()).toBe('/console/rights?after=c1')
  })

  test('says so when it is empty, also under filters', async () => {
    const cloud = rightsCloud({ 'rights.queue': () => ({ ok: true, data: { items: [] } }) })
    await open('/rights?kind=PRIVACY', cloud, asKeeper)
    await shown('没有符合条件的申请')
    await press('清除全部条件')
    await shown('没有您可以看到的申请')
  })

  test('shows bones while it is read, and what went wrong', async () => {
    let broken: boolean | undefined
    const cloudSide = new EventEmitter()
    const cloud = rightsCloud({
      'rights.queue': async () => {
        if (broken === undefined) await once(cloudSide, 'answers')
        return broken ? refuse('INTERNAL', '系统出了问题') : { ok: true, data: { items: mixedRights() } }
      },
    })
    const page = await open('/rights', cloud, asKeeper)
    await page.locator('.list-loading[aria-busy=true]').waitFor()
    broken = true
    cloudSide.emit('answers')
    await shown('系统出了问题')
    broken = false
    await press('再试一次')
    await shown('处警时被当事人殴打')
  })

  test('fits a narrow screen without a sideways scroll', async () => {
    await open('/rights', rightsCloud(), { ...asKeeper, screen: narrow })
    await shown('处警时被当事人殴打')
    expect(await here().page.evaluate('document.documentElement.scrollWidth')).toBe(narrow.width)
  })

  test('offers directory, measures and figures to the rights office only', async () => {
    const head = { ...officer, duties: ['supervisor' as const] }
    const page = await open('/rights', rightsCloud(), { signedIn: { token: 'session-1', officer: head } })
    await shown('处警时被当事人殴打')
    expect(await parts()).toEqual(['申请', '审批'])
    await page.getByRole('link', { name: '审批' }).click()
    await shown('待我审签')
    expect(await page.locator('td.subject a').allTextContents()).toEqual(['因依法处置警情被不当追责'])
    await page.getByRole('link', { name: '因依法处置警情被不当追责' }).click()
    await page.getByRole('link', { name: '返回审批' }).waitFor()
  })
})
