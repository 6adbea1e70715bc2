import { entryForm } from '../../../miniprogram/contract/petition/desk'
import { receipt } from '../support/builders'
import {
  address,
  cloudWith,
  here,
  keptWords,
  open,
  press,
  refuse,
  sentTo,
  seriousFindings,
  shown,
} from '../support/desk'

const field = (label: string) => here().page.getByLabel(label, { exact: true })

/** A named complaint as a visitor tells it. */
async function fill() {
  const { page } = here()
  for (const label of ['来访', '投诉', '已经过去', '实名']) await field(label).check()
  await field('主题').fill('报警后没有人来')
  await field('情况说明').fill('昨晚十点报警，等了两个小时没有人来。')
  await page.getByRole('combobox', { name: '反映的问题' }).click()
  await page.getByText('不作为、慢作为', { exact: true }).click()
  await field('姓名').fill('王芳')
  await field('联系电话').fill('138 0000 0001')
}

describe('the entry of a petition', () => {
  test('asks what goes with the kind, and names what is missing', async () => {
    const page = await open('/entry', cloudWith())
    await field('表扬').check()
    expect(await page.getByText('反映的问题').count()).toBe(0)
    await field('投诉').check()
    await field('实名').check()
    await press('登记')
    const { channel, happening, subject, details, category, name, phone } = entryForm.fields
    for (const { label } of [channel, happening, subject, details, category, name, phone]) await shown(`请填写${label}`)
    expect(await seriousFindings()).toEqual([])
    expect(sentTo('petition.desk.enter')).toEqual([])
  })

  test('says what is wrong with a field until the field is changed', async () => {
    const page = await open('/entry', cloudWith())
    await press('登记')
    await shown('请填写主题')
    await field('主题').fill('报')
    await page.getByText('请填写主题').waitFor({ state: 'detached' })
    await shown('请填写情况说明')
  })

  test('sends what is asked only, and answers with a receipt to be printed', async () => {
    const page = await open('/entry', cloudWith({ 'petition.desk.enter': () => ({ ok: true, data: receipt() }) }))
    await fill()
    await press('登记')
    await shown('来件回执')
    await shown('TS20261123-583921')
    await shown('前告知是否受理')
    const paper = page.getByRole('region', { name: '来件回执' })
    for (const words of ['湘城市公安局警务督察支队', '12389']) await paper.getByText(words).waitFor()
    expect(sentTo('petition.desk.enter')[0]?.input).toEqual({
      draft: expect.stringMatching(/^[0-9a-f]{32}$/),
      channel: 'VISIT',
      kind: 'COMPLAINT',
      happening: 'PAST',
      subject: '报警后没有人来',
      details: '昨晚十点报警，等了两个小时没有人来。',
      category: 'INACTION',
      signing: 'NAMED',
      name: '王芳',
      phone: '13800000001',
    })
    expect(await keptWords()).toBe('[]')
    await page.emulateMedia({ media: 'print' })
    expect(await page.getByRole('button', { name: '打印回执' }).isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    expect(await seriousFindings()).toEqual([])
    await press('再登记一件')
    expect(await field('主题').inputValue()).toBe('')
  })

  test('does not let an anonymous code be lost', async () => {
    const code = '1234567890123456'
    const page = await open(
      '/entry',
      cloudWith({ 'petition.desk.enter': () => ({ ok: true, data: receipt({ code }) }) }),
    )
    for (const label of ['信函', '建议', '匿名']) await field(label).check()
    await field('主题').fill('周末也开放')
    await field('情况说明').fill('办证大厅周末也开放，方便上班的人。')
    await press('登记')
    await shown('1234 5678 9012 3456')
    await page.getByRole('link', { name: '信访件' }).click()
    await shown('查询码交给来件人了吗？')
    await press('留在这里')
    expect(address()).toBe('/console/entry')
    await press('查询码已交给来件人')
    await page.getByRole('link', { name: '信访件' }).click()
    await page.waitForURL('**/petitions')
  })

  test('outlives another page whole, and a reload without the name and telephone number', async () => {
    const page = await open('/entry', cloudWith())
    await fill()
    expect(await keptWords()).toContain('报警后没有人来')
    expect(await keptWords()).not.toMatch(/王芳|0001/)
    await page.getByRole('link', { name: '信访件' }).click()
    await page.waitForURL('**/petitions')
    await page.getByRole('link', { name: '来件登记' }).click()
    expect(await field('姓名').inputValue()).toBe('王芳')
    expect(await page.getByText('已恢复未提交的内容').count()).toBe(0)
    await page.reload()
    await shown('已恢复未提交的内容，姓名、电话和文件需要重新填写和添加')
    expect(await field('主题').inputValue()).toBe('报警后没有人来')
    expect(await field('姓名').inputValue()).toBe('')
    await press('清除')
    expect(await field('主题').inputValue()).toBe('')
    expect(await keptWords()).toBe('[]')
  })

  test('leaves nothing behind when its author signs out', async () => {
    const page = await open('/entry', cloudWith())
    await fill()
    await press('退出登录')
    await page.waitForURL('**/signin')
    expect(await keptWords()).toBe('[]')
  })

  test('sends the same draft again after a failure', async () => {
    let broken = true
    const cloud = cloudWith({
      'petition.desk.enter': () => (broken ? refuse('INTERNAL', '系统出了问题') : { ok: true, data: receipt() }),
    })
    await open('/entry', cloud)
    await fill()
    await press('登记')
    await shown('系统出了问题')
    broken = false
    await press('登记')
    await shown('来件回执')
    const [first, second] = sentTo('petition.desk.enter').map(({ input }) => input)
    expect(second).toEqual(first)
  })

  test('says that the upper organ handles what is about the department itself', async () => {
    const page = await open('/entry', cloudWith())
    await field('投诉').check()
    await page.getByRole('combobox', { name: '涉及单位' }).click()
    await page.locator('.ant-select-tree').getByTitle('警务督察支队').click()
    await shown('登记后由督察长报送上级公安机关办理')
  })
})
