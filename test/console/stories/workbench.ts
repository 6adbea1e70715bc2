import { officer, workbench } from '../support/builders'
import { address, cloudWith, here, open, press, refuse, seriousFindings, shown } from '../support/desk'

const rows = () => here().page.locator('a[data-petition]').allTextContents()

describe('the workbench', () => {
  test('is where the day begins: four numbers and what waits for me', async () => {
    const page = await open('/', cloudWith())
    await shown('报警后一直没有人来')
    expect(await page.getByRole('navigation', { name: '数字' }).locator('.count').allTextContents()).toEqual([
      '待我办理4 件',
      '待我审签1 件',
      '已超期1 件',
      '临近到期2 件',
    ])
    expect(await rows()).toHaveLength(6)
    expect(await seriousFindings()).toEqual([])
  })

  test('shows what is to be agreed to, and what is to be done, alone', async () => {
    const page = await open('/', cloudWith())
    await page.getByRole('button', { name: /^待我审签/ }).click()
    expect(await rows()).toEqual(['车辆被扣留超过三十天'])
    await page.getByRole('button', { name: /^待我办理/ }).click()
    expect(await rows()).toHaveLength(5)
    await page.getByRole('button', { name: /^待我办理/ }).click()
    expect(await rows()).toHaveLength(6)
  })

  test('leads from a number to its list', async () => {
    const page = await open('/', cloudWith())
    await page.getByRole('link', { name: /^已超期/ }).click()
    await shown('期限：已超期')
    expect(address()).toBe('/console/petitions?pressing=OVERDUE')
  })

  test('leads into a case and back to its row, by keyboard', async () => {
    const page = await open('/', cloudWith())
    await shown('报警后一直没有人来')
    for (const key of ['j', 'j', 'Enter']) await page.keyboard.press(key)
    await page.getByRole('link', { name: '返回工作台' }).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('a[data-petition=p2]:focus').waitFor()
    expect(address()).toBe('/console/')
  })

  test('says so when nothing waits', async () => {
    const nothing = { count: 0 }
    const counts = { waiting: nothing, agreeing: nothing, overdue: nothing, near: nothing }
    await open(
      '/',
      cloudWith({ 'petition.desk.workbench': () => ({ ok: true, data: workbench({ queue: [], counts }) }) }),
    )
    await shown('都办好了')
  })

  test('says what went wrong and tries again', async () => {
    let broken = true
    const cloud = cloudWith({
      'petition.desk.workbench': () => (broken ? refuse('INTERNAL', '系统出了问题') : { ok: true, data: workbench() }),
    })
    await open('/', cloud)
    await shown('系统出了问题')
    broken = false
    await press('再试一次')
    await shown('报警后一直没有人来')
  })

  test('offers the entry of petitions only to those who may enter them', async () => {
    const handler = { ...officer, duties: ['handler' as const] }
    const page = await open('/', cloudWith(), { signedIn: { token: 'session-1', officer: handler } })
    await shown('报警后一直没有人来')
    expect(await page.getByRole('navigation', { name: '工作' }).getByRole('link').allTextContents()).toEqual([
      '工作台',
      '信访件',
      '民警维权',
      '通告',
    ])
  })
})
