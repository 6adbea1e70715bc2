import { mixedQueue, row } from '../support/builders'
import { cloudWith, here, open, press, refuse, sentTo, seriousFindings, shown } from '../support/desk'

const subjects = () => here().page.locator('a[data-petition]').allTextContents()

/** Chooses who gets the selected ones. */
async function assignTo(name: string) {
  const { page } = here()
  await page.getByRole('combobox', { name: '承办民警' }).click()
  await page.locator('.ant-select-item-option').getByText(name).click()
  await press('分派')
}

describe('selected petitions', () => {
  test('are chosen by keyboard and given to one officer', async () => {
    const page = await open(
      '/petitions',
      cloudWith({ 'petition.desk.assign': () => ({ ok: true, data: { assigned: 2 } }) }),
    )
    await shown('TS20261107-000412')
    for (const key of ['j', 'x', 'j', 'x', 'j', 'x', 'x']) await page.keyboard.press(key)
    await shown('已选 2 件')
    expect(await seriousFindings()).toEqual([])
    await assignTo('刘洋')
    await shown('已分派 2 件给刘洋')
    expect(sentTo('petition.desk.assign').map(({ input }) => input)).toEqual([{ ids: ['p1', 'p2'], officer: 'o2' }])
    expect(await page.getByText('已选 2 件').count()).toBe(0)
  })

  test('stay selected when they could not be given', async () => {
    const page = await open(
      '/petitions',
      cloudWith({ 'petition.desk.assign': () => refuse('INTERNAL', '系统出了问题') }),
    )
    await page.getByLabel('选择本页全部').check()
    await shown('已选 6 件')
    await assignTo('刘洋')
    await shown('系统出了问题')
    await shown('已选 6 件')
    await press('取消选择')
    expect(await page.getByText('已选').count()).toBe(0)
  })
})

describe('rows under somebody’s hand', () => {
  const fresh = row({ id: 'p9', number: 'TS20261126-000009', subject: '刚到的来件' })

  test('do not move when new ones come, until they are asked for', async () => {
    let items = mixedQueue()
    const page = await open('/petitions', cloudWith({ 'petition.queue': () => ({ ok: true, data: { items } }) }))
    await shown('报警后一直没有人来')
    await page.keyboard.press('j')
    const before = await subjects()
    items = [fresh, ...mixedQueue()]
    Object.assign(items[2] ?? {}, { status: 'ACCEPTED' })
    await page.evaluate('window.dispatchEvent(new Event("focus"))')
    await page.getByRole('row', { name: 'TS20261122-104822' }).getByText('已受理').waitFor()
    expect(await subjects()).toEqual(before)
    await press('有 1 件新的，显示')
    expect(await subjects()).toEqual(['刚到的来件', ...before])
  })

  test('take in new ones by themselves while nobody is at them', async () => {
    let items = mixedQueue()
    const page = await open('/petitions', cloudWith({ 'petition.queue': () => ({ ok: true, data: { items } }) }))
    await shown('报警后一直没有人来')
    items = [fresh, ...items]
    await page.evaluate('window.dispatchEvent(new Event("focus"))')
    await shown('刚到的来件')
  })
})
