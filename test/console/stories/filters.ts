import { address, cloudWith, here, open, press, refuse, sentTo, seriousFindings, shown } from '../support/desk'

/** Opens a filter and chooses from it. */
async function choose(filter: string, label: string) {
  const { page } = here()
  await page.getByRole('combobox', { name: filter, exact: true }).click()
  await page.locator('.ant-select-dropdown:visible').getByText(label, { exact: true }).click()
}
const chips = () => here().page.getByRole('list', { name: '已选条件' }).getByRole('button').allTextContents()
/** Waits for the chip, which comes with the asking, and then for the answer. */
const listed = async (chip: string) => {
  await shown(chip)
  await here().page.locator('section[aria-label=来件][aria-busy=false]').waitFor()
}
const lastAsked = () => sentTo('petition.queue').at(-1)?.input

describe('the filters of the list', () => {
  test('stand in the address bar and as chips, one by one and all to be taken away', async () => {
    const page = await open('/petitions', cloudWith())
    await page.getByRole('group', { name: '筛选' }).getByText('投诉', { exact: true }).click()
    await choose('状态', '督办中')
    await choose('反映的问题', '办证拖拉')
    await choose('涉及单位', '城南派出所')
    await choose('期限', '临近到期')
    await choose('承办', '我承办的')
    const search = '?kind=COMPLAINT&status=SUPERVISED&category=DELAY&unit=south-station&pressing=NEAR&charge=MINE'
    await listed('承办：我承办的')
    expect(address()).toBe(`/console/petitions${search}`)
    expect(lastAsked()).toEqual({
      kind: 'COMPLAINT',
      status: 'SUPERVISED',
      category: 'DELAY',
      unit: 'south-station',
      pressing: 'NEAR',
      charge: 'MINE',
    })
    expect(await chips()).toEqual([
      '类别：投诉 ×',
      '状态：督办中 ×',
      '反映的问题：办证拖拉 ×',
      '涉及单位：城南派出所 ×',
      '期限：临近到期 ×',
      '承办：我承办的 ×',
      '清除全部',
    ])
    expect(await seriousFindings()).toEqual([])
    await press('去掉“期限：临近到期”')
    await page.getByText('期限：临近到期').waitFor({ state: 'hidden' })
    expect(new URL(page.url()).searchParams.has('pressing')).toBe(false)
    await press('清除全部')
    await page.waitForURL('**/petitions')
  })

  test('of another kind begin anew: it has other statuses and no problem complained about', async () => {
    const page = await open('/petitions?kind=COMPLAINT&status=SUPERVISED&category=DELAY', cloudWith())
    await page.getByRole('group', { name: '筛选' }).getByText('表扬', { exact: true }).click()
    await page.waitForURL('**/petitions?kind=PRAISE')
    await page.getByRole('combobox', { name: '反映的问题' }).waitFor({ state: 'hidden' })
    await choose('状态', '已转达')
    expect(address()).toBe('/console/petitions?kind=PRAISE&status=FORWARDED')
  })
})

describe('the search', () => {
  test('takes the focus at / and looks for words, which stand in the address', async () => {
    const page = await open('/petitions', cloudWith())
    await shown('TS20261107-000412')
    await page.keyboard.press('/')
    await page.keyboard.type('出警')
    await page.keyboard.press('Enter')
    await page.waitForURL((url) => url.search !== '')
    expect(new URL(page.url()).searchParams.get('words')).toBe('出警')
    await listed('主题和内容：出警')
    expect(lastAsked()).toEqual({ search: 'WORDS', words: '出警' })
    expect(await chips()).toEqual(['主题和内容：出警 ×', '清除全部'])
    await press('去掉“主题和内容：出警”')
    await page.getByRole('list', { name: '已选条件' }).waitFor({ state: 'hidden' })
    expect(await page.getByRole('searchbox', { name: '查找内容' }).inputValue()).toBe('')
  })

  test('for a name stands nowhere in the address, and is still there on the way back from a case', async () => {
    const page = await open('/petitions', cloudWith())
    await choose('查找', '姓名')
    await page.getByRole('searchbox', { name: '查找内容' }).fill('王芳')
    await page.keyboard.press('Enter')
    await listed('姓名：王芳')
    expect(decodeURIComponent(address())).toBe('/console/petitions?search=NAME')
    expect(lastAsked()).toEqual({ search: 'NAME', words: '王芳' })
    await page.locator('a[data-petition=p2]').click()
    await page.getByRole('link', { name: '返回列表' }).click()
    await shown('姓名：王芳')
    await page.locator('a[data-petition=p2]:focus').waitFor()
  })

  it.each([
    ['a number', 'ts20261124-583921', 'NUMBER', '编号：ts20261124-583921'],
    ['the end of a number', '583921', 'NUMBER', '编号：583921'],
    ['a telephone number, which stays out of the address', '138 0000 0001', 'PHONE', '电话：138 0000 0001'],
  ])('takes what looks like %s for one', async (_, words, search, chip) => {
    const page = await open('/petitions', cloudWith())
    await page.getByRole('searchbox', { name: '查找内容' }).fill(words)
    await page.keyboard.press('Enter')
    await listed(chip)
    expect(lastAsked()).toEqual({ search, words })
    expect(new URL(page.url()).searchParams.get('words')).toBe(search === 'PHONE' ? null : words)
  })

  test('looks for figures among the words where somebody says so', async () => {
    const page = await open('/petitions', cloudWith())
    await choose('查找', '主题和内容')
    await page.getByRole('searchbox', { name: '查找内容' }).fill('043021')
    await page.keyboard.press('Enter')
    await listed('主题和内容：043021')
    expect(lastAsked()).toEqual({ search: 'WORDS', words: '043021' })
  })

  test('that cannot be made says why', async () => {
    const cloud = cloudWith({
      'petition.queue': ({ words }) =>
        words
          ? refuse('INVALID', '填写的内容有误', { fields: { words: '请至少输入两个字' } })
          : { ok: true, data: { items: [] } },
    })
    const page = await open('/petitions', cloud)
    await page.getByRole('searchbox', { name: '查找内容' }).fill('我')
    await page.keyboard.press('Enter')
    await shown('请至少输入两个字')
  })
})
