import { officer } from '../../support/builders'
import { address, here, open, press, refuse, sentTo, seriousFindings, shown } from '../../support/desk'
import { asKeeper, claim, mixedRights, noRights, rightsCase, rightsWorkbench } from '../../support/rights'
import { rightsCloud } from '../../support/rights-cloud'

const both = { signedIn: { token: 'session-1', officer: { ...officer, duties: ['inspector' as const] } } }
const withClaims = (...claims: ReturnType<typeof claim>[]) =>
  rightsCloud({
    'rights.desk.workbench': () => ({
      ok: true,
      data: rightsWorkbench({
        queue: [...claims, ...mixedRights()],
        counts: { ...rightsWorkbench().counts, claims: { count: claims.length } },
      }),
    }),
  })

describe('the workbench of the rights office', () => {
  test('begins with the officer who pressed for help a minute ago: whom to call, and the next step', async () => {
    const page = await open('/', rightsCloud(), asKeeper)
    const calling = page.getByRole('alert', { name: '待联系的民警' })
    await calling.getByText('1 名民警登记受到侵害，请马上电话联系').waitFor()
    for (const words of ['欧阳志强', '警号 043127', '1 分钟前']) await calling.getByText(words).waitFor()
    expect(await page.title()).toBe('（1 人待联系）工作台 · 掌上e督')
    const above = await calling.boundingBox()
    const counts = await page.getByRole('navigation', { name: '维权统计' }).boundingBox()
    expect(above && counts && above.y + above.height <= counts.y).toBe(true)
    // The one filled button of the page.
    expect(await page.locator('.ant-btn-primary').allTextContents()).toEqual(['按口头申请登记'])
    expect(await seriousFindings()).toEqual([])
  })

  test('leads by keyboard from the call to the form that records what was said', async () => {
    const claimed = rightsCase({
      ...claim(),
      phone: '13800001234',
      details: undefined,
      moves: ['record', 'arrangeNow'],
    })
    const page = await open('/', rightsCloud({ 'rights.detail': () => ({ ok: true, data: claimed }) }), asKeeper)
    await page.getByRole('button', { name: '按口头申请登记：欧阳志强' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: '按口头申请登记' }).waitFor()
    const call = page.getByRole('alert').filter({ hasText: '请马上电话联系欧阳志强' })
    expect(await call.getByRole('link').getAttribute('href')).toBe('tel:13800001234')
    expect(await page.getByLabel('申请民警口述的情况').inputValue()).toBe('')
    expect(address()).toBe('/console/rights/r9')
  })

  test('says how many wait for a call, the newest answer counting', async () => {
    const page = await open(
      '/',
      withClaims(claim(), claim({ id: 'r8', applicant: { name: '吴迪', number: '043200', unitName: '城北派出所' } })),
      asKeeper,
    )
    await shown('2 名民警登记受到侵害')
    expect(await page.getByRole('alert', { name: '待联系的民警' }).getByRole('listitem').count()).toBe(2)
  })

  test('has numbers that are lists, and none of petitions', async () => {
    const page = await open('/', rightsCloud(), asKeeper)
    await shown('处警时被当事人殴打')
    expect(await page.getByRole('navigation', { name: '维权统计' }).locator('.count').allTextContents()).toEqual([
      '待我办理4 件',
      '待我审签1 件',
      '已超期1 件',
      '临近到期2 件',
      '到期措施3 项',
    ])
    expect(sentTo('petition.desk.workbench')).toEqual([])
    expect(await page.getByRole('navigation', { name: '工作' }).getByRole('link').allTextContents()).toEqual([
      '工作台',
      '民警维权',
    ])
    await page.getByRole('button', { name: /^待我审签/ }).click()
    expect(await page.locator('td.subject a').allTextContents()).toEqual(['因依法处置警情被不当追责'])
    await page.getByRole('link', { name: /^已超期/ }).click()
    await shown('期限：已超期')
    expect(address()).toBe('/console/rights?pressing=OVERDUE')
  })

  test('leads into a case and back to its row, by keyboard', async () => {
    const page = await open('/', withClaims(), asKeeper)
    await shown('处警时被当事人殴打')
    for (const key of ['j', 'j', 'Enter']) await page.keyboard.press(key)
    await page.getByRole('link', { name: '返回工作台' }).waitFor()
    await page.keyboard.press('Escape')
    await page.locator('tr[data-row-key=r1] a:focus').waitFor()
  })

  test('says so when nothing waits, and what went wrong when it could not be read', async () => {
    let broken = true
    const cloud = rightsCloud({
      'rights.desk.workbench': () => (broken ? refuse('INTERNAL', '系统出了问题') : { ok: true, data: noRights }),
    })
    await open('/', cloud, asKeeper)
    await shown('系统出了问题')
    broken = false
    await press('再试一次')
    await shown('都办好了')
  })
})

describe('the workbench of an officer who handles petitions', () => {
  test('shows applications under them where the officer has a part in one, and keys lead through both', async () => {
    const page = await open('/', withClaims(), both)
    await shown('处警时被当事人殴打')
    await shown('报警后一直没有人来')
    for (let row = 0; row < 7; row += 1) await page.keyboard.press('j')
    await page.locator('tr[data-row-key=r2] a:focus').waitFor()
  })

  test('shows none of it where there is none', async () => {
    const page = await open('/', rightsCloud({ 'rights.desk.workbench': () => ({ ok: true, data: noRights }) }), both)
    await shown('报警后一直没有人来')
    await page.waitForLoadState('networkidle')
    expect(await page.getByRole('region', { name: '民警维权' }).count()).toBe(0)
    expect(here().asked.map(({ action }) => action)).toContain('rights.desk.workbench')
  })
})
