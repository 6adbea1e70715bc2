import type { ExportJob } from '../../../../miniprogram/contract/petition/exports'
import { officer } from '../../support/builders'
import { address, here, open, press, refuse, sentTo, seriousFindings, shown } from '../../support/desk'
import { cloudOf, done, job, settled } from './jobs'

const signedIn = { token: 'session-1', officer }
const closed = () => here().page.getByRole('dialog').waitFor({ state: 'hidden' })

describe('my exports', () => {
  test('say of each how far it is, what is in it and until when, accessibly', async () => {
    const jobs = [
      job({ rows: 400 }),
      done({ id: 'j2', until: '2099-11-27T07:20:00.000Z' }),
      done({ id: 'j3', rows: 10_000, cut: true }),
      job({ id: 'j4', state: 'FAILED' }),
      job({ id: 'j5', state: 'WITHDRAWN', rows: 12 }),
    ]
    const page = await open(
      '/petitions',
      cloudOf(() => jobs),
    )
    await press('我的导出')
    for (const words of [
      '已整理 400 件',
      '共 328 件',
      '2099年11月27日 周五 15:20 自动删除',
      '只含前一万件',
      '没有导出，请重试',
      '登记回避后，之前导出的表格已删除',
    ])
      await shown(words)
    expect(await page.getByRole('button', { name: /^下载/ }).count()).toBe(2)
    expect(await seriousFindings()).toEqual([])
  })

  test('look again every few seconds while one waits, and no longer', async () => {
    let state: ExportJob['state'] = 'WAITING'
    const page = await open(
      '/petitions',
      cloudOf(() => [done({ state })]),
    )
    await page.clock.install()
    await page.reload()
    await press('我的导出')
    await shown('正在导出')
    const looked = sentTo('petition.desk.exports').length
    state = 'DONE'
    await page.clock.fastForward(4_000)
    await settled()
    expect(sentTo('petition.desk.exports')).toHaveLength(looked)
    await page.clock.fastForward(6_000)
    await shown('可以下载')
    await page.clock.fastForward(60_000)
    await settled()
    expect(sentTo('petition.desk.exports')).toHaveLength(looked + 1)
  })

  test('are fetched at an address got just now', async () => {
    let url = 'http://files.test/old.xlsx'
    const page = await open(
      '/petitions',
      cloudOf(() => [done({ url })]),
    )
    await page.context().route('http://files.test/**', (route) => route.fulfill({ body: 'file' }))
    await press('我的导出')
    await shown('可以下载')
    url = 'http://files.test/new.xlsx'
    const opened = page.context().waitForEvent('request', (request) => request.url().startsWith('http://files.test'))
    await page.getByRole('button', { name: /^下载/ }).click()
    expect((await opened).url()).toBe('http://files.test/new.xlsx')
  })

  test('that are gone or not to be had say so instead', async () => {
    let jobs = [done()]
    let broken = false
    const cloud = cloudOf(() => jobs, {
      'petition.desk.exports': () => (broken ? refuse('INTERNAL', '系统出了问题') : { ok: true, data: jobs }),
    })
    const page = await open('/petitions', cloud)
    await press('我的导出')
    broken = true
    await page.getByRole('button', { name: /^下载/ }).click()
    await shown('系统出了问题')
    broken = false
    jobs = []
    await page.getByRole('button', { name: /^下载/ }).click()
    await shown('这个文件已经删除，请重新导出')
    await shown('还没有导出的文件')
  })

  test('say what went wrong and try again', async () => {
    let broken = true
    const cloud = cloudOf(() => [], {
      'petition.desk.exports': () => (broken ? refuse('INTERNAL', '系统出了问题') : { ok: true, data: [] }),
    })
    await open('/petitions', cloud)
    await press('我的导出')
    await shown('系统出了问题')
    broken = false
    await press('再试一次')
    await shown('还没有导出的文件')
  })

  test('come and go by keyboard and leave the list as it was', async () => {
    const page = await open(
      '/petitions?status=SUBMITTED',
      cloudOf(() => [done()]),
    )
    await shown('TS20261107-000412')
    for (const key of ['j', 'x']) await page.keyboard.press(key)
    await shown('已选 1 件')
    for (const asked of [['导出 Excel', '导出'], ['我的导出']]) {
      for (const name of asked) {
        await page.getByRole('button', { name, exact: true }).last().press('Enter')
        if (name === '导出 Excel') await page.getByLabel('导出理由').fill('月度分析')
      }
      await shown('可以下载')
      await page.keyboard.press('Escape')
      await closed()
      await page.locator('button:focus', { hasText: '我的导出' }).waitFor()
    }
    await shown('已选 1 件')
    expect(address()).toBe('/console/petitions?status=SUBMITTED')
    expect(sentTo('petition.queue')).toHaveLength(1)
  })

  it.each(['导出 Excel', '我的导出'])('and the window fit a phone: %s', async (name) => {
    const cloud = cloudOf(() => [done({ rows: 10_000, cut: true })])
    const page = await open('/petitions', cloud, { signedIn, screen: { width: 375, height: 812 } })
    await press(name)
    const box = await page.getByRole('dialog').boundingBox()
    expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 999) <= 375).toBe(true)
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375)
  })
})
